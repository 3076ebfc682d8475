"""Appending: under the lock, behind a whole last line, on the disk before anybody is told so."""

import os
from datetime import UTC, datetime
from pathlib import Path

from marsad.audit.entry import Actor, Entry
from marsad.audit.failures import AuditUnavailable
from marsad.audit.files import alone, file_of, last, sync


def append(
    folder: Path,
    actor: Actor,
    *,
    action: str,
    purpose: str,
    object_class: str,
    territory: str,
    rows: int,
    snapshot: str,
    now: datetime | None = None,
) -> Entry:
    moment = (now or datetime.now(UTC)).strftime("%Y-%m-%dT%H:%M:%SZ")
    who = (actor.issuer, actor.subject, actor.role, actor.scope)
    what = (action, purpose, object_class, territory, rows, snapshot)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with alone(folder):
            sequence, previous = last(folder)
            entry = Entry(moment, sequence + 1, *who, *what, previous).sealed()
            _write(file_of(folder, moment), entry.line().encode() + b"\n")
    except OSError as error:
        raise AuditUnavailable(f"access log in {folder}: {error.strerror or error}") from error
    return entry


def _write(file: Path, line: bytes) -> None:
    fresh = not file.exists()
    handle = os.open(file, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        _whole_or_not(handle, line)
    finally:
        os.close(handle)
    if fresh:
        sync(file.parent)


def _whole_or_not(handle: int, line: bytes) -> None:
    """What did not reach the disk whole is taken back: a line nobody was told of must not stay half."""
    before = os.fstat(handle).st_size
    try:
        if os.write(handle, line) != len(line):
            raise OSError(None, "the disk took half a line")
        os.fsync(handle)
        if os.pread(handle, len(line) + 1, before) != line:
            raise OSError(None, "the disk said it took a line, and has not")
    except OSError:
        os.ftruncate(handle, before)
        raise
