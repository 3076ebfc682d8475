"""The files of the log: one a month, `access-2026-11.jsonl`; the chain goes on from one to the next.

`begin.json` holds where the chain may begin once old months were purged: sequence and hash of the last line taken away.
"""

import fcntl
import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from marsad.audit.entry import GENESIS, Entry, parse
from marsad.audit.failures import AuditBroken, AuditUnavailable

PATIENCE = 5.0  # seconds that a line may wait for another process to finish its own
LONGEST = 8192  # bytes; no line is half as long
BEGIN = "begin.json"


def months(folder: Path) -> list[Path]:
    """Oldest first."""
    return sorted(folder.glob("access-[0-9][0-9][0-9][0-9]-[0-9][0-9].jsonl"))


def file_of(folder: Path, time: str) -> Path:
    """The file of a moment, never an older one than the last: a clock set back must not reorder the chain."""
    return max([folder / f"access-{time[:7]}.jsonl", *months(folder)[-1:]])


def begins(folder: Path) -> list[tuple[int, str]]:
    """Every (sequence, hash) after which the chain may rightly begin."""
    file = folder / BEGIN
    try:
        noted = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else []
        return [(0, GENESIS), *((one["sequence"], one["hash"]) for one in noted)]
    except (ValueError, KeyError, TypeError):
        raise AuditBroken(BEGIN, 1, "not a list of sequences and hashes") from None


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """One writer at a time, threads and processes alike. The system lets go of the lock when its holder dies."""
    handle = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _wait_for(handle)
        yield
    finally:
        os.close(handle)


def last(folder: Path) -> tuple[int, str]:
    """Sequence and hash of the last line, which must be whole: nothing is ever appended to a broken chain."""
    for file in reversed(months(folder)):
        if file.stat().st_size:
            entry = last_entry(file)
            return entry.sequence, entry.hash
    return begins(folder)[-1]


def last_entry(file: Path) -> Entry:
    lines = _tail(file).split(b"\n")
    if lines[-1]:
        raise AuditBroken(file.name, count(file) + 1, "the last line is torn; run `python -m marsad audit repair`")
    try:
        entry = parse(lines[-2].decode())
    except (ValueError, IndexError, TypeError):
        raise AuditBroken(file.name, count(file), "the last line is not one of the log's") from None
    if entry.own_hash() != entry.hash:
        raise AuditBroken(file.name, count(file), "the last line was changed")
    return entry


def _tail(file: Path) -> bytes:
    """Enough of the end to hold a whole line: a year's log is not read for each new one."""
    with file.open("rb") as stream:
        stream.seek(max(0, file.stat().st_size - LONGEST))
        return stream.read()


def count(file: Path) -> int:
    return file.read_bytes().count(b"\n")


def sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _wait_for(handle: int) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                raise AuditUnavailable("another process holds the access log") from None
            time.sleep(0.005)
