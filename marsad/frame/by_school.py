"""How many candidates of each school are stopped at a gate: all that an office above the province reads at first."""

import pandas
import pyarrow
import streamlit as st

from marsad.frame import drill, facts, grid
from marsad.frame.schools import places, school_name
from marsad.frame.view import View

WIDTHS = (60, 260, 230)  # rank, school, place


def by_school(view: View, gate: str) -> None:
    words, key = view.words, f"by-school-{gate}-{view.place.code}"
    table, codes = facts.kept(view, "schools", f"stopped {gate}", lambda: listed(view, gate))
    title = words.t("worklist.by_school")
    with st.container(key="by-school"):
        st.header(title)
        st.caption(words.t("worklist.choose"))
        grid.draw(table, words, key, title, lambda own: drill.on_row(view, own, codes), WIDTHS)


def listed(view: View, gate: str) -> tuple[pyarrow.Table, list[str]]:
    params = {"sessions": (view.session.code,), "within": view.place.code}
    counts = {"numerator": gate, "denominator": "registered", "remaining": gate}
    rows = facts.ask(view, "schools", **counts, **params)
    there = rows[rows["missing"] > 0]
    return written(view, there), list(there["school"])


def written(view: View, rows: pandas.DataFrame) -> pyarrow.Table:
    words = view.words
    return pyarrow.table(
        {
            words.t("column.rank"): grid.counts(rows["rank"], words),
            words.t("kind.school"): [school_name(view, row) for row in rows.to_dict("records")],
            words.t("column.place"): list(places(view, rows)),
            words.t("worklist.stopped"): grid.counts(rows["missing"], words),
            words.t("column.denominator"): grid.counts(rows["denominator"], words),
            words.t("column.rate"): grid.percents(rows["value"], words),
        }
    )
