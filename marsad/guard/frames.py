"""Which websocket frames pass: what a browser needs to use the pages, and nothing that reaches beyond one's own."""

from collections.abc import Callable

from google.protobuf.message import DecodeError
from starlette.types import Message, Receive
from streamlit.proto.BackMsg_pb2 import BackMsg

# The rest is dropped (clear_cache empties everyone's caches, signed in or not).
FRAMES = frozenset({"rerun_script", "stop_script", "app_heartbeat", "backend_operation_request"})


def only_known_frames(receive: Receive, acted: Callable[[], None]) -> Receive:
    """`acted` is called when the person did something; a page that runs again by itself is nobody's doing."""

    async def filtered() -> Message:
        while True:
            message = await receive()
            if message["type"] != "websocket.receive":
                return message
            frame = _parsed(message.get("bytes"))
            if frame is not None and frame.WhichOneof("type") in FRAMES:
                if frame.WhichOneof("type") == "rerun_script" and not frame.rerun_script.is_auto_rerun:
                    acted()
                return message

    return filtered


def _parsed(frame: bytes | None) -> BackMsg | None:
    try:
        return BackMsg.FromString(frame) if frame is not None else None
    except DecodeError:
        return None
