"""A person at the protocol: everything the server sends is kept, and anything may be sent to it."""

import time
from collections.abc import Iterator
from contextlib import suppress
from http.client import HTTPConnection
from urllib.parse import urlsplit

from google.protobuf.message import Message
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.web.server.starlette.starlette_app_utils import generate_xsrf_token_string
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

PATIENCE = 60  # seconds for one answer


class Visitor:
    """One signed-in browser tab: a websocket, and requests with the same cookies."""

    def __init__(self, app: str, sign_in: str) -> None:
        self.app, self.xsrf = app, generate_xsrf_token_string()
        self.cookies = f"_streamlit_user={sign_in}; _streamlit_xsrf={self.xsrf}"
        self.received: list[bytes] = []
        self.widgets: dict[str, str] = {}
        self.links: set[str] = set()
        self.acts = 0
        self._open()

    def _open(self, session: str = "") -> None:
        protocols = ["streamlit", self.xsrf, *([session] if session else [])]
        self.socket = connect(
            f"ws://{urlsplit(self.app).netloc}/_stcore/stream",
            subprotocols=protocols,
            additional_headers={"Cookie": self.cookies},
            origin=self.app,
            max_size=None,
        )

    def ask(self, page: str, query: str, widgets: tuple[dict, ...] = (), fragment: str = "") -> None:
        """A rerun, as a click or an address makes one; returns when the script has ended."""
        asked = {"page_name": page, "query_string": query, "widget_states": {"widgets": widgets}}
        self.send(BackMsg(rerun_script=asked | {"fragment_id": fragment}))
        self._listen(until_finished=True)

    def send(self, message: BackMsg) -> None:
        self.acts += 1
        try:
            self.socket.send(message.SerializeToString())
        except ConnectionClosed:
            self._open()

    def overhear(self, session: str) -> None:
        """A websocket that claims to be another's session."""
        self.acts += 1
        with suppress(Exception):
            self.socket.close()
        self._open(session)

    def fetch(self, path: str, method: str = "GET", body: bytes = b"") -> int:
        self.acts += 1
        wire = HTTPConnection(urlsplit(self.app).netloc, timeout=PATIENCE)
        try:
            wire.request(method, path, body, {"Cookie": self.cookies})
            answer = wire.getresponse()
            self.received.append(str(answer.getheaders()).encode() + answer.read())
            return answer.status
        finally:
            wire.close()

    def _listen(self, until_finished: bool) -> None:
        until = time.monotonic() + PATIENCE
        with suppress(ConnectionClosed, TimeoutError):
            while time.monotonic() < until:
                raw = self.socket.recv(timeout=PATIENCE)
                self.received.append(raw)
                message = ForwardMsg.FromString(raw)
                self._note(message)
                if until_finished and message.WhichOneof("type") == "script_finished":
                    return

    def _note(self, message: ForwardMsg) -> None:
        """What can be clicked, and where links lead: the next acts are drawn from it."""
        for field, value in texts(message):
            if field == "id" and value.startswith("$$"):
                self.widgets[value] = field
            elif field in ("url", "href") and value.startswith("/"):
                self.links.add(value)

    def close(self) -> None:
        self.socket.close()


def texts(message: Message) -> Iterator[tuple[str, str]]:
    """Name and content of every text in a message, however deep."""
    for field, value in message.ListFields():
        for each in value if field.is_repeated else [value]:
            if isinstance(each, Message):
                yield from texts(each)
            elif isinstance(each, str):
                yield field.name, each
