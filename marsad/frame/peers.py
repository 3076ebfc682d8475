"""Places beside their peers: each one's rate against what chance alone would do to a place of its size.

The peers are all the points of the page, under its filters; a school's are those of its kind in its province.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas

from marsad.frame import facts, names
from marsad.frame.names import UNKNOWN
from marsad.frame.outlook import is_open
from marsad.frame.schools import places, school_name
from marsad.frame.view import View
from marsad.funnel import ABOVE, BELOW, INSIDE, USUAL, limits, position
from marsad.indicators import Indicator, indicator

SHOWN = ("cnie_coverage", "verification_completion", "scholarship_request_rate", "success_rate")
# A region may be compared with the others, from the totals that everyone may see; a province with no other's.
POINTS = {
    "nation": ("school", "province", "region"),
    "region": ("school", "province", "region"),
    "province": ("school", "region"),
    "school": ("school",),
}


@dataclass(frozen=True, eq=False)
class Peers:
    """`points`: code, name, place, numerator, size, left, value, low, high, position, by_left, by_rate.

    `low` and `high` are rates; `position` is that of the funnel; the ranks begin with most left, with the lowest rate.
    """

    indicator: Indicator
    points: pandas.DataFrame

    @property
    def served(self) -> int:
        return int(self.points["numerator"].sum())

    @property
    def total(self) -> int:
        return int(self.points["size"].sum())

    def at(self, where: int) -> pandas.DataFrame:
        return self._by_position[where]

    @cached_property
    def _by_position(self) -> dict[int, pandas.DataFrame]:
        """A page asks a dozen times; rows are picked once."""
        return {where: self.points[self.points["position"] == where] for where in (BELOW, INSIDE, ABOVE)}

    def bounds(self, sizes: np.ndarray, share: float) -> tuple[np.ndarray, np.ndarray]:
        """The limits as rates, halfway between the last number inside and the first outside: no point lies on one."""
        low, high = limits(sizes, self.served, self.total, share)
        return (low - 0.5) / sizes, (high + 0.5) / sizes


def shown(view: View) -> tuple[str, ...]:
    """The indicators that can be counted on the day of the figures."""
    return tuple(name for name in SHOWN if is_open(view, indicator(name)))


def peers(view: View, name: str, kind: str) -> Peers:
    return facts.kept(view, "schools", f"peers {name} {kind}", lambda: _peers(view, indicator(name), kind))


def _peers(view: View, one: Indicator, kind: str) -> Peers:
    rows = _schools(view, one) if kind == "school" else _territories(view, one, kind)
    rows = rows[(rows["size"] > 0) & (rows["code"] != UNKNOWN)].reset_index(drop=True)
    return Peers(
        one, judged(rows.assign(left=rows["size"] - rows["numerator"], value=rows["numerator"] / rows["size"]))
    )


def judged(rows: pandas.DataFrame) -> pandas.DataFrame:
    """Each point against the limits of its size, and its two ranks; most left first."""
    served, total = int(rows["numerator"].sum()), int(rows["size"].sum())
    usual = limits(rows["size"], served, total, USUAL)
    ranks = {
        "by_left": rows["left"].rank(method="min", ascending=False).astype(int),
        "by_rate": rows["value"].rank(method="min").astype(int),
    }
    found = rows.assign(low=usual.low / rows["size"], high=usual.high / rows["size"], **ranks)
    found["position"] = position(rows["numerator"], usual)
    return found.sort_values(["by_left", "by_rate", "code"], ignore_index=True)


def _schools(view: View, one: Indicator) -> pandas.DataFrame:
    province = [code for code, _ in view.place.ancestors][-1:]
    within = province[0] if view.place.kind == "school" and province else view.place.code
    asked = {"numerator": one.numerator, "denominator": one.denominator, "remaining": one.remaining or one.numerator}
    rows = facts.ask(view, "schools", sessions=(view.session.code,), within=within, **asked)
    rows = rows if view.place.kind != "school" else _of_one_kind(rows, view.place.code)
    named = [school_name(view, row) for row in rows[["name_fr", "name_ar"]].to_dict("records")]
    columns = rows[["numerator", "denominator"]].rename(columns={"denominator": "size"})
    return columns.assign(code=rows["school"], name=named, place=places(view, rows))


def _of_one_kind(rows: pandas.DataFrame, school: str) -> pandas.DataFrame:
    own = rows[rows["school"] == school]
    same = (rows["school_type"].isin(own["school_type"])) & (rows["area"].isin(own["area"]))
    return rows[same]


def _territories(view: View, one: Indicator, kind: str) -> pandas.DataFrame:
    wide = {"within": "nation", "level": "benchmark"} if kind == "region" else {}
    rows = facts.counts(view, [one.numerator, one.denominator], [kind], **wide)
    found = rows.rename(columns={kind: "code", one.numerator: "numerator", one.denominator: "size"})
    return found.assign(name=[names.of(view, code) for code in found["code"]], place="")
