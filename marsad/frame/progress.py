"""How an event adds up day after day, in this session and in the one before."""

from dataclasses import dataclass

import numpy as np
import pandas

from marsad.frame import facts
from marsad.frame.view import View
from marsad.indicators import Indicator

WEEK = 7


@dataclass(frozen=True, eq=False)
class Curve:
    """The share of the base reached at the end of each day; days are counted from the first day of the exam."""

    days: np.ndarray
    share: np.ndarray


NOTHING = Curve(np.array([], dtype=int), np.array([]))


def last_days(view: View, event: str, window: int = WEEK) -> list[int]:
    """How many a day, over the last days up to the day of the figures."""
    rows = _rows(view, event)
    happened = rows[rows["session"] == view.session.code].set_index("day")["happened"]
    wanted = range(view.session.as_of_day - window + 1, view.session.as_of_day + 1)
    return [int(happened.get(day, 0)) for day in wanted]


def curves(view: View, one: Indicator) -> tuple[Curve, Curve]:
    """This session up to its day, and the previous one as far as it goes."""
    rows, bases = _rows(view, one.event), _bases(view, one)
    now = _curve(rows, view.session.code, bases, view.session.as_of_day)
    return now, _curve(rows, view.previous, bases, None) if view.previous else NOTHING


def _curve(rows: pandas.DataFrame, session: str, bases: dict[str, int], last: int | None) -> Curve:
    own = rows[rows["session"] == session]
    if own.empty or not bases.get(session):
        return NOTHING
    end = own["day"].max() if last is None else max(last, own["day"].min())
    days = np.arange(own["day"].min(), end + 1)
    daily = own.set_index("day")["happened"].reindex(days, fill_value=0)
    return Curve(days, daily.cumsum().to_numpy() / bases[session])


def _bases(view: View, one: Indicator) -> dict[str, int]:
    rows = facts.counts(view, [one.denominator], ["session"], _sessions(view))
    return dict(zip(rows["session"], rows[one.denominator], strict=True))


def _rows(view: View, event: str) -> pandas.DataFrame:
    return facts.ask(view, "progress", event=event, sessions=_sessions(view), within=view.place.code)


def _sessions(view: View) -> tuple[str, ...]:
    return tuple(code for code in (view.previous, view.session.code) if code)
