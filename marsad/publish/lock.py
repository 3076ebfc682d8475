"""One publisher at a time: the second exits at once and says who holds the lock."""

import fcntl
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from marsad.publish.durable import make_folder
from marsad.publish.failures import PublishError


@contextmanager
def only_publisher(snapshots: Path) -> Iterator[None]:
    """Hold `snapshots/.lock` for the time of a publication. The system lets go of it when the process dies."""
    make_folder(snapshots)
    with (snapshots / ".lock").open("a+", encoding="utf-8") as handle:
        _take(handle)
        try:
            yield
        finally:
            handle.truncate(0)


def _take(handle: TextIO) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise PublishError("LOCKED", f"another publication is running: {_holder(handle)}") from None
    handle.truncate(0)
    handle.write(json.dumps(_me()))
    handle.flush()


def _holder(handle: TextIO) -> str:
    handle.seek(0)
    return handle.read() or "its holder has not said its name yet"


def _me() -> dict:
    return {"pid": os.getpid(), "host": socket.gethostname(), "since": datetime.now(UTC).isoformat(timespec="seconds")}
