"""One indicator at the place on the page: the two sums, their ratio, and the change since the previous session."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from marsad.frame import facts
from marsad.frame.embargo import closed_step
from marsad.frame.view import View
from marsad.indicators import Indicator, indicator

NO_BASE = math.nan


@dataclass(frozen=True)
class Reading:
    indicator: Indicator
    numerator: int
    denominator: int | None
    remaining: int | None
    change: float | None = None

    @property
    def value(self) -> float:
        """The ratio of the two sums; without a base there is none."""
        return ratio(self.numerator, self.denominator)


def readings(view: View, names: Sequence[str]) -> Mapping[str, Reading]:
    return facts.kept(view, "readings", " ".join(names), lambda: _readings(view, names))


def _readings(view: View, names: Sequence[str]) -> Mapping[str, Reading]:
    wanted = [indicator(name) for name in names]
    open_now = [one for one in wanted if not closed_step(view, one)]
    now, then = _now(view, open_now), _same_day(view, open_now)
    return {one.name: _reading(one, now, then) for one in wanted}


def reading(view: View, name: str) -> Reading:
    return readings(view, [name])[name]


def ratio(numerator: float, denominator: float | None) -> float:
    return numerator / denominator if denominator else NO_BASE


def _now(view: View, wanted: Sequence[Indicator]) -> Mapping[str, int]:
    if not wanted:
        return {}
    rows = facts.counts(view, _columns(wanted), ["session"])
    return rows.iloc[0].to_dict() if len(rows) else {}


def _same_day(view: View, wanted: Sequence[Indicator]) -> Mapping[str, Mapping[str, int]]:
    """Both sessions on the same day of each: comparing today with the end of last year would flatter no one."""
    compared = [one for one in wanted if one.denominator]
    if not view.previous or not compared:
        return {}
    names = _columns(compared)
    rows = facts.counts(view, names, ["session"], (view.session.code, view.previous), same_day=True)
    return rows.set_index("session").to_dict("index")


def _reading(one: Indicator, now: Mapping[str, int], then: Mapping[str, Mapping[str, int]]) -> Reading:
    return Reading(
        indicator=one,
        numerator=int(now.get(one.numerator, 0)),
        denominator=int(now.get(one.denominator, 0)) if one.denominator else None,
        remaining=int(now.get(one.remaining, 0)) if one.remaining else None,
        change=_change(one, list(then.values())) if one.numerator in now else None,
    )


def _change(one: Indicator, sessions: Sequence[Mapping[str, int]]) -> float | None:
    if len(sessions) != 2 or not one.denominator:
        return None
    earlier, later = (ratio(counts[one.numerator], counts[one.denominator]) for counts in sessions)
    return None if math.isnan(later - earlier) else later - earlier


def _columns(wanted: Sequence[Indicator]) -> list[str]:
    return [column for one in wanted for column in one.columns()]
