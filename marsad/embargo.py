"""Until when results are closed to everyone: the announced hours of the calendar, by the clock of Casablanca.

What has no announced hour stays closed. Publication withholds by these hours, and reading asks them again.
"""

import csv
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache, lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from marsad.queries import FOLDER

CASABLANCA = ZoneInfo("Africa/Casablanca")
RULES = FOLDER / "publish" / "embargo.toml"

# (session, step) → the instant at which it opens; None: its hour is not announced.
Hours = Mapping[tuple[str, str], datetime | None]


@dataclass(frozen=True)
class Rule:
    """What one announcement opens: see the head of `queries/publish/embargo.toml`."""

    sources: tuple[str, ...] = ()
    blank: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


@cache
def rules(path: Path = RULES) -> Mapping[str, Rule]:
    """By step of the calendar, the earliest first."""
    blocks = tomllib.loads(path.read_text(encoding="utf-8"))
    return {step: Rule(**{name: tuple(listed) for name, listed in block.items()}) for step, block in blocks.items()}


def now() -> datetime:
    return datetime.now(UTC)


def announced(reference: Path) -> Hours:
    """The hours of the calendar as it is now: an hour put off holds at once."""
    calendar = reference / "calendar.csv"
    return _announced(calendar, calendar.stat().st_mtime_ns, calendar.stat().st_size)


@lru_cache(maxsize=8)
def _announced(calendar: Path, *_: int) -> Hours:
    with calendar.open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["step"] in rules()]
    return later(*({(row["session"], row["step"]): instant(row)} for row in rows))


def instant(row: Mapping[str, str]) -> datetime | None:
    """An hour that is missing or cannot be read is not announced."""
    try:
        day, hour = date.fromisoformat(row["starts_on"]), time.fromisoformat(row["opens_at"])
    except (KeyError, TypeError, ValueError):
        return None
    return datetime.combine(day, hour, CASABLANCA).astimezone(UTC)


def later(*hours: Hours) -> Hours:
    """Of several announcements of one thing the latest holds; one without an hour holds it back."""
    found: dict[tuple[str, str], datetime | None] = {}
    for each in hours:
        for key, at in each.items():
            known = found.get(key, at)
            found[key] = max(known, at) if known and at else None
    return found


def closed(hours: Hours, session: str, at: datetime) -> tuple[str, ...]:
    """The steps of a session that are closed at a moment. Nothing opens before what comes before it."""
    steps = list(rules())
    shut = [place for place, step in enumerate(steps) if not _is_open(hours.get((session, step)), at)]
    return tuple(steps[min(shut) :]) if shut else ()


def _is_open(opens: datetime | None, at: datetime) -> bool:
    return opens is not None and at >= opens


def written(hours: Hours, sessions: Iterable[str]) -> dict[str, dict[str, str | None]]:
    """As a manifest keeps them."""
    return {
        session: {step: at and at.isoformat() for step in rules() for at in [hours.get((session, step))]}
        for session in sessions
    }


def read(kept: Mapping[str, Mapping[str, str | None]]) -> Hours:
    return {
        (session, step): at and datetime.fromisoformat(at)
        for session, steps in kept.items()
        for step, at in steps.items()
    }
