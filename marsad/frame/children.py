"""The children of the place on the page, most candidates remaining first: what the map, the bars and the table show."""

from dataclasses import dataclass

import pandas

from marsad.frame import facts, names
from marsad.frame.readings import ratio
from marsad.frame.view import View
from marsad.indicators import Indicator, indicator


@dataclass(frozen=True, eq=False)
class Ranking:
    """`table` has code, name, numerator, denominator, remaining, value; `missing` says who remains."""

    indicator: Indicator
    missing: str
    table: pandas.DataFrame


def ranking(view: View, name: str, ranked_by: str = "") -> Ranking:
    """`ranked_by`: the indicator whose remaining candidates count, where the one shown has none."""
    one, by = indicator(name), indicator(ranked_by or name)
    missing = view.words.name(by.missing)
    return Ranking(one, missing, facts.kept(view, "ranking", f"{name} {ranked_by}", lambda: _table(view, one, by)))


def _table(view: View, one: Indicator, by: Indicator) -> pandas.DataFrame:
    child = view.place.child
    rows = facts.counts(view, [*one.columns(), by.remaining], [child])
    table = pandas.DataFrame(
        {
            "code": rows[child],
            "name": [names.of(view, code) for code in rows[child]],
            "numerator": rows[one.numerator],
            "denominator": rows[one.denominator],
            "remaining": rows[by.remaining],
        }
    )
    table["value"] = [ratio(n, d) for n, d in zip(table["numerator"], table["denominator"], strict=True)]
    return table.sort_values(["remaining", "name"], ascending=[False, True], ignore_index=True)
