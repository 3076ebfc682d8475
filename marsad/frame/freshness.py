"""How old the figures are, and whether a daily export should have come since."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from marsad.frame.view import View
from marsad.viewer import DEMONSTRATION

CASABLANCA = ZoneInfo("Africa/Casablanca")
# One export a day: two hours of grace after the first that is due, and after the second.
AMBER, RED = 26, 50
MARKS = {
    "fresh": ("green", "check_circle"),
    "amber": ("orange", "schedule"),
    "red": ("red", "error"),
    "over": ("gray", "event_available"),
    "synthetic": ("gray", "science"),
}


@dataclass(frozen=True)
class Age:
    """`fresh`, `amber` or `red`; `over` and `synthetic` are not judged: no new export is due."""

    state: str
    hours: int


def now() -> datetime:
    return datetime.now(UTC)


def age(view: View, at: datetime | None = None) -> Age:
    at = at or now()
    hours = int((at - received(view)).total_seconds() // 3600)
    if view.viewer.issuer == DEMONSTRATION:
        return Age("synthetic", hours)
    if is_over(view, at):
        return Age("over", hours)
    return Age("red" if hours >= RED else "amber" if hours >= AMBER else "fresh", hours)


def received(view: View) -> datetime:
    """When the figures were true at the latest: their publication, or the end of their day where that came earlier."""
    day = datetime.combine(view.session.as_of + timedelta(1), time(), CASABLANCA)
    published = view.snapshot.manifest.get("started")
    return min(day, datetime.fromisoformat(published)) if published else day


def is_over(view: View, at: datetime) -> bool:
    """After the last window of its calendar nothing more is due for a session."""
    last = max((step.ends_on for step in view.steps.values()), default=None)
    return last is not None and at.astimezone(CASABLANCA).date() > last


def said(view: View) -> str:
    """A word and a sign besides the colour."""
    found = age(view)
    colour, sign = MARKS[found.state]
    days, hours = divmod(max(found.hours, 0), 24)
    words = view.words.t(f"freshness.{found.state}", days=days, hours=hours)
    return f":{colour}-badge[:material/{sign}: {words}]"
