"""What an auditor asks of the log: lines that match, newest first and a page at a time, and how many of each kind."""

import json
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
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
    purposes: tuple[str, ...] = ()
    subject: str = ""
    since: str = ""
    until: str = ""

    def may_match(self, line: str) -> bool:
        """Asked before a line is parsed, which takes a hundred times as long: each value is written in one way only."""
        return (not self.actions or any(f'"action":{json.dumps(action)}' in line for action in self.actions)) and (
            not self.subject or f'"subject":{json.dumps(self.subject)}' in line
        )

    def matches(self, entry: Entry) -> bool:
        month = entry.time[:7]
        return (
            (not self.actions or entry.action in self.actions)
            and (not self.roles or entry.role in self.roles)
            and (not self.purposes or entry.purpose in self.purposes)
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
            lines = (line for line in stream if wanted.may_match(line))
            yield from (entry for line in lines if (entry := _readable(line)) and wanted.matches(entry))


def rows_on(folder: Path, actor: Actor, action: str, day: date) -> int:
    """How many rows of candidates somebody has had on one day of the country's calendar, in whatever role."""
    since = (day - timedelta(days=1)).strftime("%Y-%m")  # the day begins in UTC's evening before
    asked = Asked(actions=(action,), subject=actor.subject, since=since)
    mine = (one for one in entries(folder, asked) if (one.issuer, one.object_class) == (actor.issuer, "candidate"))
    return sum(entry.rows for entry in mine if local_day(entry.time) == day)


def local_day(time: str) -> date:
    return datetime.fromisoformat(time).astimezone(HERE).date()


class Tally:
    """Lines and rows by month, territory and action."""

    def __init__(self) -> None:
        self.total, self._lines, self._rows = 0, Counter(), Counter()

    def add(self, entry: Entry) -> None:
        key = (entry.time[:7], entry.territory, entry.action)
        self.total += 1
        self._lines[key] += 1
        self._rows[key] += entry.rows

    def ordered(self) -> list[tuple[str, str, str, int, int]]:
        """(month, territory, action, lines, rows), newest month first."""
        ordered = sorted(sorted(self._lines), key=lambda key: key[0], reverse=True)
        return [(*key, self._lines[key], self._rows[key]) for key in ordered]


@dataclass(frozen=True)
class Survey:
    """What one reading of the log finds: `counts` as of a `Tally`, and one page of lines, newest first."""

    total: int
    counts: list[tuple[str, str, str, int, int]]
    page: list[Entry]


def survey(folder: Path, asked: Asked, number: int, size: int) -> Survey:
    """In one reading, with no more lines in memory than the page needs: a log has hundreds of thousands."""
    tally, latest = Tally(), deque(maxlen=number * size)
    for entry in entries(folder, asked):
        tally.add(entry)
        latest.append(entry)
    last = tally.total - (number - 1) * size  # lines up to the newest one of the page
    kept = list(latest)[: max(0, min(size, last))]
    return Survey(tally.total, tally.ordered(), kept[::-1])


def kept_months(folder: Path) -> list[str]:
    """The months that the log holds, oldest first."""
    return [file.stem.removeprefix("access-") for file in months(folder)]


def _readable(line: str) -> Entry | None:
    try:
        return parse(line.removesuffix("\n"))
    except (ValueError, TypeError):
        return None
