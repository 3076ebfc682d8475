"""A person at the protocol: everything the server sends is kept, and anything may be sent to it."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPConnection
from urllib.parse import parse_qs, urlsplit

from google.protobuf.message import Message
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.web.server.starlette.starlette_app_utils import generate_xsrf_token_string
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

PATIENCE = 60  # seconds for one answer
SILENCE = 1  # seconds after which, at the end, nothing more comes
ONE_MORE = ForwardMsg.FINISHED_EARLY_FOR_RERUN  # a run that another one follows
FILE = re.compile(rb"/(?:export|media)/[A-Za-z0-9_.-]{20,}")


@dataclass(frozen=True)
class Widget:
    id: str
    kind: str
    options: tuple[str, ...]
    fragment: str


class Visitor:
    """One signed-in browser tab: a websocket, and requests with the same cookies."""

    def __init__(self, app: str, sign_in: str) -> None:
        self.app, self.xsrf = app, generate_xsrf_token_string()
        self.cookies = f"_streamlit_user={sign_in}; _streamlit_xsrf={self.xsrf}"
        self.received: list[tuple[str, bytes]] = []  # behind the territory that the address asked to look through
        self.widgets: dict[str, Widget] = {}
        self.links: set[str] = set()
        self.sessions: set[str] = set()
        self.sources: set[str] = set()
        self.hashes: set[str] = set()
        self.page, self.query, self.script = "", "", ""
        self.acts, self.unanswered = 0, 0
        self._open()

    def _open(self, session: str = "") -> None:
        protocols = ["streamlit", self.xsrf, *([session] if session else [])]
        self.socket = connect(
            f"ws://{urlsplit(self.app).netloc}/_stcore/stream",
            subprotocols=protocols,
            additional_headers={"Cookie": self.cookies},
            origin=self.app,
            max_size=None,
            open_timeout=PATIENCE,
            compression=None,
            legacy=True,
        )

    def ask(self, page: str, query: str, script: str = "") -> None:
        """A page as its address opens it; `script`: a page named by its hash instead."""
        self.page, self.query = page, query
        self._rerun(page_script_hash=script)

    def press(self, states: Sequence[dict], fragment: str = "") -> None:
        """Widgets of the page that is open get these states."""
        self._rerun(widget_states={"widgets": states}, fragment_id=fragment, page_name="", page_script_hash=self.script)

    def _rerun(self, **more: object) -> None:
        self.send(self.rerun(**more))
        self.unanswered += not self._listen(PATIENCE)

    def rerun(self, **more: object) -> bytes:
        state = {"page_name": self.page, "query_string": self.query, **more}
        return BackMsg(rerun_script=state).SerializeToString()

    def send(self, frame: bytes) -> None:
        self.acts += 1
        try:
            self.socket.send(frame)
        except ConnectionClosed:
            self._open()

    def overhear(self, session: str) -> None:
        """A websocket that claims to be another's session."""
        self.close()
        self._open(session)
        self._rerun()

    def fetch(self, path: str, method: str = "GET", body: bytes = b"") -> int:
        self.acts += 1
        wire = HTTPConnection(urlsplit(self.app).netloc, timeout=PATIENCE)
        try:
            wire.request(method, path, body, {"Cookie": self.cookies})
            answer = wire.getresponse()
            self.received += [(self.through, str(answer.getheaders()).encode()), (self.through, answer.read())]
            return answer.status
        finally:
            wire.close()

    @property
    def through(self) -> str:
        """The territory of the viewer that the address names."""
        return parse_qs(self.query).get("viewer", [""])[-1].partition(":")[2]

    def _listen(self, patience: float) -> bool:
        """Until the last run that an act started is over; whether it was, before so long a silence."""
        try:
            while True:
                raw = self.socket.recv(timeout=patience)
                message = ForwardMsg.FromString(raw)
                if message.WhichOneof("type") == "page_info_changed":
                    self.query = message.page_info_changed.query_string
                self.received.append((self.through, raw))
                self._note(message, raw)
                if message.WhichOneof("type") == "script_finished" and message.script_finished != ONE_MORE:
                    return True
        except (ConnectionClosed, TimeoutError):
            return False

    def _note(self, message: ForwardMsg, raw: bytes) -> None:
        """What can be pressed, fetched and claimed: the next acts are drawn from it."""
        self.links |= {link.decode() for link in FILE.findall(raw)}
        if message.WhichOneof("type") == "navigation":
            self.script = message.navigation.page_script_hash  # a browser names its page by it from here on
        if message.WhichOneof("type") == "new_session" and not message.metadata.run.fragment_ids:
            self.widgets.clear()  # the whole page comes anew: a fragment that is not in it would answer nothing
        if message.WhichOneof("type") == "delta":
            self.widgets |= {one.id: one for one in _widgets(message.delta)}
            self.sources |= {value for field, value in texts(message) if field in ("source_id", "file_id") and value}
        else:
            told = [*texts(message)]
            self.sessions |= {value for field, value in told if field == "session_id"}
            self.hashes |= {value for field, value in told if field == "page_script_hash" and value}

    def close(self) -> None:
        """What was sent without waiting for an answer may have one."""
        self._listen(SILENCE)
        with suppress(Exception):
            self.socket.close()


def _widgets(delta: Delta) -> Iterator[Widget]:
    holder = getattr(delta, delta.WhichOneof("type") or "new_element")
    kind = (
        holder.WhichOneof("type") if isinstance(holder, Message) and "type" in holder.DESCRIPTOR.oneofs_by_name else ""
    )
    known = [value for field, value in texts(delta) if field == "id" and value.startswith("$$")]
    if kind and known:
        offered = getattr(getattr(holder, kind), "options", ())
        options = [one if isinstance(one, str) else getattr(one, "content", "") for one in offered]
        yield Widget(known[0], kind, tuple(options), delta.fragment_id)


def texts(message: Message) -> Iterator[tuple[str, str]]:
    """Name and content of every text in a message, however deep."""
    for field, value in message.ListFields():
        for each in value if field.is_repeated else [value]:
            if isinstance(each, Message):
                yield from texts(each)
            elif isinstance(each, str):
                yield field.name, each
