"""What an auditor asks of the log: lines that match, newest first and a page at a time, and how many of each kind."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

from marsad.audit.entry import Actor, Entry, parse
from marsad.audit.files import months

HERE = ZoneInfo("Africa/Casablanca")


@dataclass(frozen=True)
class Asked:
    """Empty means any. A territory also means what lies inside it; months are `2026-11`."""

    territory: str = ""
    actions: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    subject: str = ""
    since: str = ""
    until: str = ""

    def matches(self, entry: Entry) -> bool:
        month = entry.time[:7]
        return (
            (not self.actions or entry.action in self.actions)
            and (not self.roles or entry.role in self.roles)
            and self.subject in ("", entry.subject)
            and (self.since or month) <= month <= (self.until or month)
            and self._covers(entry.territory)
        )

    def _covers(self, territory: str) -> bool:
        return self.territory in ("", "nation", territory) or territory.startswith(f"{self.territory}.")


def entries(folder: Path, asked: Asked | None = None) -> Iterator[Entry]:
    """Oldest first. A line that cannot be read is left to `verify`, which names it."""
    wanted = asked or Asked()
    # a clock set back puts a line into a later file than its own month's, never into an earlier one
    for file in (each for each in months(folder) if each.stem >= f"access-{wanted.since}"):
        with file.open(encoding="utf-8", errors="replace") as stream:
            yield from (entry for line in stream if (entry := _readable(line)) and wanted.matches(entry))


def rows_on(folder: Path, actor: Actor, action: str, day: date) -> int:
    """How many rows somebody has had on one day of the country's calendar, in whatever role."""
    since = (day - timedelta(days=1)).strftime("%Y-%m")  # the day begins in UTC's evening before
    asked = Asked(actions=(action,), subject=actor.subject, since=since)
    same = (entry for entry in entries(folder, asked) if entry.issuer == actor.issuer)
    return sum(entry.rows for entry in same if local_day(entry.time) == day)


def local_day(time: str) -> date:
    return datetime.fromisoformat(time).astimezone(HERE).date()


def page(folder: Path, asked: Asked, number: int, size: int) -> tuple[list[Entry], int]:
    """Page `number` from 1, newest first, and how many lines match in all."""
    found = list(entries(folder, asked))
    return list(islice(reversed(found), (number - 1) * size, number * size)), len(found)


def counts(folder: Path, asked: Asked) -> list[tuple[str, str, str, int, int]]:
    """(month, territory, action, lines, rows), newest month first."""
    lines, rows = Counter(), Counter()
    for entry in entries(folder, asked):
        key = (entry.time[:7], entry.territory, entry.action)
        lines[key] += 1
        rows[key] += entry.rows
    ordered = sorted(sorted(lines), key=lambda key: key[0], reverse=True)
    return [(*key, lines[key], rows[key]) for key in ordered]


def _readable(line: str) -> Entry | None:
    try:
        return parse(line.removesuffix("\n"))
    except (ValueError, TypeError):
        return None
