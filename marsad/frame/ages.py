"""For how long? Waiting times in bands of days."""

import pandas
import streamlit as st

from marsad import charts
from marsad.frame import drawing, facts, lineage
from marsad.frame.block import block
from marsad.frame.outlook import is_open
from marsad.frame.view import View
from marsad.indicators import indicator

OPEN_ENDED, LEGAL_DAYS = 32767, 60
COUNTED = {
    "pending_corrections": "correction_pending",
    "pending_claims": "claims_pending",
    "scholarship_delay_bands": "scholarship_decided",
}
UNKNOWN = "unknown"


@block
def pending_corrections(view: View) -> None:
    if is_open(view, indicator("correction_pending_rate")):
        waiting(view, "pending_corrections", "candidates")


@block
def pending_claims(view: View) -> None:
    if is_open(view, indicator("claims_overdue_rate")):
        waiting(view, "pending_claims", "claims", LEGAL_DAYS)


@block
def scholarship_delays(view: View) -> None:
    words, opened = view.words, is_open(view, indicator("scholarship_decided_rate"))
    if not opened or not waiting(view, "scholarship_delay_bands", "requests"):
        return
    found = facts.ask(view, "scholarship_delays", sessions=(view.session.code,), within=view.place.code)
    row = found.iloc[0]
    st.caption(words.t("ages.quantiles", n=int(row["decided"]), half=int(row["p50"]), most=int(row["p90"])))


def waiting(view: View, question: str, counted: str, limit: int | None = None) -> bool:
    """A histogram of who waits; false when nobody does."""
    words = view.words
    rows = facts.kept(view, "bands", question, lambda: bands(view, question, counted))
    st.header(words.t(f"ages.{question}"), anchor=question)
    if not rows[counted].sum():
        st.info(words.t(f"ages.{question}_none"))
        return False
    figure = drawing.figure(view, "ages", question, lambda: drawn(view, rows, counted, limit))
    drawing.show(figure, question, words.t(f"ages.{question}"))
    lineage.link(view, question, question=question, counts=(COUNTED[question],))
    return True


def bands(view: View, question: str, counted: str) -> pandas.DataFrame:
    rows = facts.ask(view, question, sessions=(view.session.code,), within=view.place.code)
    return rows[(rows["band"] != UNKNOWN) | (rows[counted] > 0)]


def drawn(view: View, rows: pandas.DataFrame, counted: str, limit: int | None) -> object:
    labels = [band(view, row) for row in rows.to_dict("records")]
    late = next((place for place, days in enumerate(rows["from_days"]) if limit and days > limit), None)
    return charts.histogram(labels, rows[counted], view.words, late)


def band(view: View, row: dict) -> str:
    if row["band"] == UNKNOWN:
        return view.words.t("ages.unknown")
    if row["to_days"] == OPEN_ENDED:
        return view.words.t("ages.more", n=row["from_days"])
    return view.words.t("ages.band", low=row["from_days"], high=row["to_days"])
