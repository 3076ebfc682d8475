"""When were results read? By hours after the announced one; also who has not read theirs."""

import pandas
import streamlit as st

from marsad import charts
from marsad.frame import drawing, facts
from marsad.frame.block import block
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
    st.caption(words.t("consulted.base", total=published, day=view.session.as_of))


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
