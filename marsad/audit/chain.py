"""Reading the chain from its first line to its last, and saying where it does not hold.

Hashes alone cannot show that the last lines were cut, or all of them written anew: only a head noted elsewhere can.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from marsad.audit.entry import Entry, parse
from marsad.audit.failures import AuditBroken
from marsad.audit.files import begins, months


@dataclass(frozen=True)
class Verified:
    lines: int
    first: int  # sequence of the first line kept; above 1 once old months were purged
    head: str  # hash of the last line: to be noted where who writes the log cannot write


def verify(folder: Path, head: str = "") -> Verified:
    """Raise AuditBroken at the first line that does not hold, or when the noted head is not in the chain."""
    starts = begins(folder)
    sequence, previous = starts[-1]
    lines, first, met = 0, 0, {noted for _, noted in starts}
    place = (folder.name, 0)
    for file, number, entry in _entries(folder):
        place = (file, number)
        if not lines:
            first, (sequence, previous) = entry.sequence, _start(entry, starts, place)
        _must_follow(entry, sequence, previous, place)
        sequence, previous, lines = entry.sequence, entry.hash, lines + 1
        met.add(entry.hash)
    if head and head not in met:
        raise AuditBroken(*place, "the noted head is not in the log: lines were cut off or written anew")
    return Verified(lines, first, previous)


def _start(entry: Entry, starts: list[tuple[int, str]], place: tuple[str, int]) -> tuple[int, str]:
    for start in starts:
        if start == (entry.sequence - 1, entry.previous):
            return start
    raise AuditBroken(*place, "the chain begins here, but lines before it are missing")


def _must_follow(entry: Entry, sequence: int, previous: str, place: tuple[str, int]) -> None:
    if entry.own_hash() != entry.hash:
        raise AuditBroken(*place, "the line was changed")
    if entry.sequence != sequence + 1 or entry.previous != previous:
        raise AuditBroken(*place, f"line {sequence + 1} of the chain should stand here, not {entry.sequence}")


def _entries(folder: Path) -> Iterator[tuple[str, int, Entry]]:
    for file in months(folder):
        with file.open("rb") as stream:
            for number, line in enumerate(stream, start=1):
                yield file.name, number, _entry(file.name, number, line)


def _entry(file: str, number: int, line: bytes) -> Entry:
    if not line.endswith(b"\n"):
        raise AuditBroken(file, number, "the last line is torn; run `python -m marsad audit repair`")
    try:
        return parse(line[:-1].decode())
    except (ValueError, TypeError):
        raise AuditBroken(file, number, "not a line of the access log") from None
