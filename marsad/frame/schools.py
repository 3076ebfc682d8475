"""Every school of the place, ranked by candidates still missing, with a search box. A click opens the school."""

from dataclasses import dataclass

import pandas
import pyarrow
import streamlit as st

from marsad.frame import drill, facts, grid, labels, lineage, names
from marsad.frame.below import below
from marsad.frame.fragment import fragment
from marsad.frame.outlook import is_open
from marsad.frame.search import folded, found_in
from marsad.frame.view import View
from marsad.indicators import indicator

WIDTHS = (60, 205, 175, 92, 80)  # rank, school, place, type, area: with the numbers, as wide as the page


@dataclass(frozen=True, eq=False)
class Listed:
    """The table as it is shown, the code of each row, and the text that the search box looks into."""

    table: pyarrow.Table
    codes: list[str]
    sought: list[str]


@below
def schools(view: View, name: str, ranked_by: str = "") -> None:
    if view.place.kind == "school" or not is_open(view, indicator(name)):
        return
    words, by = view.words, ranked_by or name
    found = facts.kept(view, "schools", f"{name} {by}", lambda: listed(view, name, by))
    if not found.codes:
        return
    st.header(words.t("schools.title"), anchor="schools")
    said = {"missing": words.name(indicator(by).missing), "label": words.name(indicator(name).label)}
    st.caption(words.t("schools.ranked", n=len(found.codes), **said))
    search(view, name, found)
    lineage.link(view, "schools", [name], "schools")


def listed(view: View, name: str, by: str) -> Listed:
    one = indicator(name)
    rows = facts.ask(
        view,
        "schools",
        numerator=one.numerator,
        denominator=one.denominator,
        remaining=indicator(by).remaining,
        sessions=(view.session.code,),
        within=view.place.code,
    )
    written_names = rows[["school", "name_fr", "name_ar"]].fillna("").to_numpy()
    return Listed(written(view, rows, name, by), list(rows["school"]), [folded(" ".join(row)) for row in written_names])


def written(view: View, rows: pandas.DataFrame, name: str, by: str) -> pyarrow.Table:
    words = view.words
    return pyarrow.table(
        {
            words.t("column.rank"): grid.counts(rows["rank"], words),
            words.t("kind.school"): [school_name(view, row) for row in rows[["name_fr", "name_ar"]].to_dict("records")],
            words.t("column.place"): list(places(view, rows)),
            words.t("column.type"): labels.all_of("school_type", rows["school_type"], words),
            words.t("dimension.area"): labels.all_of("area", rows["area"], words),
            words.name(indicator(by).missing): grid.counts(rows["missing"], words),
            words.t("column.denominator"): grid.counts(rows["denominator"], words),
            words.t("column.rate"): grid.percents(rows["value"], words),
        }
    )


def school_name(view: View, row: dict[str, str]) -> str:
    return view.words.name(row) if isinstance(row["name_fr"], str) else view.words.t("name.unknown_school")


def places(view: View, rows: pandas.DataFrame) -> list[str]:
    """Where a school is: its commune, and its province where several are in sight."""
    field = "commune_ar" if view.words.rtl else "commune_fr"
    communes = rows[field].fillna("")
    if view.place.kind == "province":
        return list(communes)
    provinces = {code: names.of(view, code) for code in rows["province"].unique()}
    pairs = zip(communes, rows["province"], strict=True)
    return [", ".join(filter(None, (commune, provinces[province]))) for commune, province in pairs]


@fragment
def search(view: View, name: str, found: Listed) -> None:
    words, key = view.words, f"schools-{name}-{view.place.code}"
    hint, alt = words.t("schools.example"), words.t("schools.alt")
    sought = st.text_input(words.t("schools.search"), key=f"{key}-sought", placeholder=hint, type="search")
    kept = found_in(sought, found.sought) if sought else range(len(found.codes))
    if not kept:
        st.info(words.t("schools.none"))
        return
    table, codes = found.table.take(kept) if sought else found.table, [found.codes[row] for row in kept]
    for drawn in grid.draw(table, words, key, alt, lambda _: "rerun", WIDTHS):
        drill.open_row(view, drawn, codes)
