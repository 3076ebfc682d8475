"""Did every académie send its file, and is it of the same day as the others?"""

import pandas
import streamlit as st

from marsad.frame import facts, grid, sight
from marsad.frame.block import block
from marsad.frame.view import View

MARKS = {"received": "✓", "late": "▲", "missing": "✗"}


@block
def arrivals(view: View) -> None:
    """Missing ones first, then those that are behind; a word and a sign for each state."""
    words = view.words
    said, rows = facts.kept(view, "arrivals", "", lambda: written(view))
    st.header(words.t("arrivals.title"))
    st.markdown(said)
    st.table(rows, hide_index=True, border="horizontal", alt=words.t("arrivals.title"))


def written(view: View) -> tuple[str, object]:
    rows = asked(view)
    session, states = view.session, rows["state"].value_counts()
    said = view.words.t(
        "arrivals.said",
        n=int(states.get("received", 0)),
        total=len(rows),
        late=int(states.get("late", 0)),
        missing=int(states.get("missing", 0)),
        files=session.files_received,
        expected=session.files_expected,
    )
    return said, grid.sent(pandas.DataFrame([line(view, row) for row in rows.to_dict("records")]))


def asked(view: View) -> pandas.DataFrame:
    params = {"sessions": (view.session.code,), "within": sight.region(view)}
    return facts.ask(view, "arrivals", filtered=False, **params)


def line(view: View, row: dict) -> dict[str, str]:
    words, state = view.words, row["state"]
    days = 0 if pandas.isna(row["late_days"]) else int(row["late_days"])
    return {
        words.t("kind.region"): words.name(row),
        words.t("arrivals.state"): f"{MARKS[state]} {words.t(f'arrivals.{state}', n=days)}",
        words.t("arrivals.files"): words.number(row["files"]),
        words.t("arrivals.as_of"): "—" if pandas.isna(row["as_of"]) else words.day(row["as_of"]),
        words.t("receipt.rows_read"): words.number(row["rows_read"]),
        words.t("receipt.published"): words.number(row["published"]),
        words.t("receipt.quarantined"): words.number(row["quarantined"]),
        words.t("receipt.deduplicated"): words.number(row["deduplicated"]),
    }
