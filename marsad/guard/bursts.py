"""What one run of a page sends leaves together: a browser goes through the whole page for each piece that comes alone.

Streamlit sends what it has every ten milliseconds. The first pieces say that the page runs again, and until the others
follow a browser marks all it shows as old: work for nothing where the rest is ready before a reader could notice.
"""

import asyncio
from contextlib import suppress

from starlette.types import Message, Send
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

LONGEST = 0.15  # seconds: a page that takes longer says that it runs


class Bursts:
    """The `send` of one websocket."""

    def __init__(self, send: Send) -> None:
        self.send = send
        self.held: list[Message] = []
        self.holds, self.order = False, asyncio.Lock()
        self.late: asyncio.Task | None = None

    async def __call__(self, message: Message) -> None:
        kind = _kind(message)
        self.held.append(message)
        if kind == "new_session" and not self.holds:
            self.holds, self.late = True, asyncio.create_task(self._wait())
        elif kind in {"", "script_finished"}:
            self.stop()
        if not self.holds:
            await self._let_go()

    def stop(self) -> None:
        """Hold nothing any longer; what waits goes with the next message, or never where the socket is gone."""
        if self.holds:
            self.late.cancel()
        self.holds = False

    async def _wait(self) -> None:
        await asyncio.sleep(LONGEST)
        self.holds = False
        with suppress(OSError):  # the browser has gone: Streamlit hears of it with the next message
            await self._let_go()

    async def _let_go(self) -> None:
        async with self.order:
            while self.held:
                await self.send(self.held.pop(0))


def _kind(message: Message) -> str:
    """The type of a frame of Streamlit's; of any other message, nothing."""
    frame = message.get("bytes")
    return ForwardMsg.FromString(frame).WhichOneof("type") or "" if frame else ""
