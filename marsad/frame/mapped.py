"""What the map of a place shows: its children's outlines; for a province, its own place within its region."""

from collections.abc import Sequence

import pandas

from marsad import charts
from marsad.frame.children import Ranking
from marsad.frame.readings import ratio
from marsad.frame.view import View


def of(view: View, found: Ranking) -> tuple[Sequence[object], pandas.DataFrame, str | None]:
    """Outlines, the rows that colour them, and the outline to mark."""
    if view.place.kind == "province":
        return charts.outlines_of(view.place.region), _own(view, found), map_code(view.place.code)
    return charts.outlines_of(view.place.code), _merged(view, found.table), None


def map_code(code: str) -> str:
    """The directorates of Casablanca share one outline, that of the city: `06.141.01.00` is drawn as `06.141`."""
    return ".".join(code.split(".")[:2])


def _merged(view: View, table: pandas.DataFrame) -> pandas.DataFrame:
    """Children that share an outline are added up; their rate is a ratio of sums like any other."""
    rows = table.assign(code=table["code"].map(map_code))
    sums = rows.groupby("code", sort=False)[["numerator", "denominator", "remaining"]].sum()
    several = rows["code"].duplicated(keep=False)
    rows["name"] = rows["name"].mask(several, view.words.t("name.casablanca"))
    merged = sums.assign(name=rows.groupby("code", sort=False)["name"].first()).reset_index()
    return merged.assign(value=[ratio(n, d) for n, d in zip(merged["numerator"], merged["denominator"], strict=True)])


def _own(view: View, found: Ranking) -> pandas.DataFrame:
    """A province's own rate; its neighbours are drawn as context, for a viewer may have no right to their figures."""
    sums = found.table[["numerator", "denominator", "remaining"]].sum()
    row = {"code": map_code(view.place.code), "name": view.place.name, **sums.to_dict()}
    return pandas.DataFrame([row | {"value": ratio(row["numerator"], row["denominator"])}])
