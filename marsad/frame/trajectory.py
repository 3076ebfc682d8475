"""The daily cases of the parts of a place, in this session and up to the same deadline in the one before."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas

from marsad.frame import facts
from marsad.frame.view import View
from marsad.indicators import Indicator
from marsad.projection import Earlier, Progress


def bases(view: View, one: Indicator, by: Sequence[str]) -> pandas.Series:
    """The candidates of each part, in the order in which all the arrays have them."""
    rows = facts.counts(view, [one.denominator], by)
    return rows.set_index(list(by))[one.denominator]


def progress(view: View, one: Indicator, by: Sequence[str], base: pandas.Series) -> Progress:
    daily = _daily(view, one, by, base.index, view.session.code, view.session.as_of_day)
    return Progress(daily, base.to_numpy(dtype=float), view.session.as_of.weekday())


def earlier(view: View, one: Indicator, by: Sequence[str], base: pandas.Series) -> Earlier | None:
    """Nothing without an earlier session, or where its calendar does not know the deadline."""
    ends = _earlier_calendar(view).get(one.target or "") if view.previous else None
    if ends is None:
        return None
    then = facts.counts(view, [one.denominator], by, (view.previous,)).set_index(list(by))[one.denominator]
    daily = _daily(view, one, by, base.index, view.previous, ends)
    return Earlier(daily, then.reindex(base.index, fill_value=0).to_numpy(dtype=float))


def _daily(view: View, one: Indicator, by: Sequence[str], parts: pandas.Index, session: str, last: int) -> np.ndarray:
    """One row a part, one column a day up to the last."""
    asked = {"event": one.event, "sessions": (session,), "within": view.place.code}
    rows = facts.ask(view, "progress_by", by=tuple(by), **asked)
    rows = rows[rows["day"] <= last]
    first = int(rows["day"].min()) if len(rows) else last
    table = np.zeros((len(parts), last - first + 1))
    codes = pandas.MultiIndex.from_frame(rows[list(by)]) if len(by) > 1 else pandas.Index(rows[by[0]])
    np.add.at(table, (parts.get_indexer(codes), rows["day"].to_numpy() - first), rows["happened"].to_numpy())
    return table


def _earlier_calendar(view: View) -> Mapping[str, int]:
    region = (view.place.region or "all",)
    rows = facts.ask(view, "calendar", filtered=False, sessions=(view.previous,), region=region)
    return dict(zip(rows["step"], rows["ends_day"].astype(int), strict=True))
