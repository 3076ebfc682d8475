"""When were results read? By hours after the announced one; also who has not read theirs."""

import pandas
import streamlit as st

from marsad import charts
from marsad.frame import drawing, facts, lineage
from marsad.frame.block import block
from marsad.frame.fragment import fragment
from marsad.frame.readings import ratio
from marsad.frame.view import View

EARLY = "early"
NAMED = {
    EARLY: "consulted.early",
    "0": "consulted.first",
    "24+": "consulted.later",
    "never": "consulted.never",
}


@block
def reading_hours(view: View) -> None:
    words, rows = view.words, facts.kept(view, "bands", "consulted", lambda: bands(view))
    published = int(rows["candidates"].sum())
    if not published:
        return
    st.header(words.t("consulted.title"))
    figure = drawing.figure(view, "ages", "consulted", lambda: drawn(view, rows))
    drawing.show(figure, "consulted", words.t("consulted.alt"))
    figures(view)
    st.caption(words.t("consulted.base", n=published, day=view.session.as_of))
    lineage.link(view, "consulted", ["consulted_first_hour", "consulted_first_day"], "consulted_by_hour")


@fragment
def figures(view: View) -> None:
    sheet = st.expander(view.words.t("block.figures"), key="figures-consulted", on_change="rerun")
    if sheet.open:
        sheet.table(facts.kept(view, "band table", "consulted", lambda: written(view)), hide_index=True)


def written(view: View) -> pandas.DataFrame:
    words, rows = view.words, bands(view)
    total = rows["candidates"].sum()
    shares = [words.percent(ratio(n, total)) for n in rows["candidates"]]
    return pandas.DataFrame(
        {
            words.t("consulted.delay"): [said(view, row) for row in rows.to_dict("records")],
            words.t("column.numerator"): [words.number(n) for n in rows["candidates"]],
            words.t("column.rate"): shares,
        }
    )


def bands(view: View) -> pandas.DataFrame:
    """Nobody reads before the hour, unless something leaked: only then is there a bar for it."""
    rows = facts.ask(view, "consulted_by_hour", sessions=(view.session.code,), within=view.place.code)
    return rows[(rows["band"] != EARLY) | (rows["candidates"] > 0)]


def drawn(view: View, rows: pandas.DataFrame) -> object:
    return charts.histogram([said(view, row) for row in rows.to_dict("records")], rows["candidates"], view.words)


def said(view: View, row: dict) -> str:
    if row["band"] in NAMED:
        return view.words.t(NAMED[row["band"]])
    return view.words.t("consulted.hours", low=row["from_hour"], high=row["to_hour"] + 1)
