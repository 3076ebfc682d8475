"""What the campaign planner is asked: from the address, each answer bounded, each with its reasoned default."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from marsad.frame import facts
from marsad.frame.view import View
from marsad.planning import Means, working_days
from marsad.planning.fleet import BOUNDS

# Who may wait for a visit: the counts, the base, and the step of the calendar it is urgent for.
MISSING, REACHABLE, LAUREATES = "missing", "reachable", "laureates"
COUNTS = {MISSING: ("cnie_missing",), REACHABLE: ("cnie_none", "cnie_expired"), LAUREATES: ("diploma_barred",)}
BASES = {MISSING: "registered", REACHABLE: "registered", LAUREATES: "laureate"}
DEADLINES = {MISSING: "cnie_deadline", REACHABLE: "cnie_deadline", LAUREATES: "diploma"}
MOST_UNITS = MOST_SERVED = 500
LONGEST, USUAL = 120, 28  # days of a campaign, at most and without a deadline ahead
# Assumptions, said on the page: the fleet of 2024, a region's and a province's share of it, and a day's work of a unit:
# 80 units served 130 242 people in 2024, that is 1 628 each, or 41 a day if they went out forty times.
FLEET = {"nation": 80, "region": 7, "province": 1, "school": 1}
CAPACITY = 40


@dataclass(frozen=True)
class Campaign:
    waiting: str
    units: int
    capacity: int
    starts: date
    ends: date
    saturdays: bool
    rural_first: bool
    bound: str

    @property
    def means(self) -> Means:
        days = working_days(self.starts, self.ends, self.saturdays)
        return Means(self.units, days, self.capacity, self.bound, self.rural_first)


def campaign(view: View) -> Campaign:
    at, waiting = view.address, whom(view)
    first = at_least(view.session.as_of + timedelta(1), at.answer("starts"))
    last = at_least(first, at.answer("ends") or str(deadline(view, waiting)))
    return Campaign(
        waiting=waiting,
        units=bounded(at.answer("units"), FLEET[view.place.kind], MOST_UNITS),
        capacity=bounded(at.answer("capacity"), CAPACITY, MOST_SERVED),
        starts=first,
        ends=min(last, first + timedelta(LONGEST)),
        saturdays=at.answer("saturdays") == "yes",
        rural_first=at.answer("rural") == "first",
        bound=one_of(BOUNDS, at.answer("bound")),
    )


def whom(view: View) -> str:
    """Before the CNIE deadline all who wait for a card; once it has passed, laureates whose diploma is blocked."""
    asked, step = view.address.answer("waiting"), view.steps.get("cnie_deadline")
    if asked in choices(view):
        return asked
    passed = step is not None and step.ends_on <= view.session.as_of
    laureates = LAUREATES in choices(view) and sums(view, LAUREATES)["waiting"]
    return LAUREATES if passed and laureates else MISSING


def choices(view: View) -> tuple[str, ...]:
    """Before the results there is no laureate to plan for."""
    return tuple(whom for whom, counts in COUNTS.items() if not {*counts, BASES[whom]} & view.shut.columns)


def sums(view: View, waiting: str) -> Mapping[str, int]:
    """How many of the place wait, out of how many."""
    rows = facts.counts(view, [*COUNTS[waiting], BASES[waiting]], ["session"])
    found = {name: int(rows[name].sum()) for name in (*COUNTS[waiting], BASES[waiting])}
    return {"waiting": sum(found[name] for name in COUNTS[waiting]), "base": found[BASES[waiting]]}


def deadline(view: View, waiting: str) -> date:
    """The day before which it must be done; without one ahead, four weeks from the figures."""
    step = view.steps.get(DEADLINES[waiting])
    if step is None or step.ends_on <= view.session.as_of:
        return view.session.as_of + timedelta(USUAL)
    return step.ends_on


def bounded(text: str, usual: int, most: int) -> int:
    return min(int(text), most) if text else usual


def at_least(first: date, text: str) -> date:
    """A day of the address that exists and is not too early."""
    try:
        return max(date.fromisoformat(text), first)
    except ValueError:
        return first


def one_of(known: Sequence[str], text: str) -> str:
    return text if text in known else known[0]
