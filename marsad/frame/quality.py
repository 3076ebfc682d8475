"""Can the figures be relied on? What became of every row, what was found, what is incomplete, what is to check."""

from collections.abc import Mapping

import pandas
import streamlit as st

from marsad import findings
from marsad.frame import attempt, facts, sight
from marsad.frame.block import block
from marsad.frame.readings import ratio
from marsad.frame.view import View

ROWS = ("rows_read", "published", "quarantined", "deduplicated")


@block
def reliability(view: View) -> None:
    """One sentence for the rows, then a tile each for rows, fields, findings and schools to check."""
    words = view.words
    rows, gaps = rows_of(view), gaps_of(view)
    with st.container(key="sentence"):
        st.markdown(words.t("quality.sentence", **rows))
    tiles = (
        (words.percent(ratio(rows["published"], rows["rows_read"])), "rows", rows),
        (words.percent(ratio(gaps["missing"], gaps["needed"]), 2), "fields", gaps),
        (words.number(found(view)), "findings", {"n": len(codes(view))}),
        (words.number(len(checked(view))), "schools", {"n": checked(view)["school"].nunique()}),
    )
    for column, tile in zip(st.columns(len(tiles), gap="small"), tiles, strict=True):
        with column.container(border=True, height="stretch"):
            figure(view, *tile)


@block
def last_attempt(view: View) -> None:
    """When the last publication did not go through: why, and what to do. Codes only: its rows may be anybody's."""
    words, found = view.words, attempt.stopped(view.snapshot)
    if found is None:
        return
    status, stopping = found
    st.header(words.t(f"attempt.{status}"))
    told = [(findings.title(code, words.lang), code, findings.todo(code, words.lang)) for code in stopping]
    rows = pandas.DataFrame(told, columns=[words.t("found.code"), "", words.t("found.todo")])
    st.table(rows, hide_index=True, border="horizontal", alt=words.t(f"attempt.{status}"))


def figure(view: View, value: str, name: str, counted: Mapping[str, int]) -> None:
    words = view.words
    st.metric(words.t(f"quality.{name}"), value, help=words.t(f"quality.{name}_help"))
    st.caption(words.t(f"quality.{name}_of", **counted))


def rows_of(view: View) -> Mapping[str, int]:
    """Of all files of the session, in the region of the place."""
    kept = facts.ask(
        view,
        "accounts_by",
        filtered=False,
        by=("session",),
        sessions=(view.session.code,),
        within=sight.region(view),
    )
    return {name: int(kept[name].sum()) for name in ROWS}


def gaps_of(view: View) -> Mapping[str, int]:
    kept = facts.ask(
        view,
        "completeness_by",
        filtered=False,
        by=("session",),
        sessions=(view.session.code,),
        within=sight.province(view),
    )
    return {name: int(kept[name].sum()) for name in ("needed", "missing", "set_aside")}


def codes(view: View):
    """What was found in the province of the place, by code."""
    return facts.ask(
        view, "findings_summary", filtered=False, sessions=(view.session.code,), within=sight.province(view)
    )


def found(view: View) -> int:
    return int(codes(view)["findings"].sum())


def checked(view: View):
    return facts.ask(view, "to_check", filtered=False, sessions=(view.session.code,), within=view.place.code)
