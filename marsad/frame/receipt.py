"""The receipt: from which files the figures come, and what became of every row."""

from collections.abc import Sequence

import pandas
import streamlit as st

from marsad.frame import facts, grid, sight
from marsad.frame.view import View
from marsad.texts import plain

COUNTS = ("rows_read", "published", "quarantined", "deduplicated")
SHORT = 12  # characters of a hash: enough to compare by eye, the whole one is in the manifest


def receipt(view: View) -> None:
    """Of the whole page; made when somebody opens it."""
    box = st.popover(view.words.t("receipt.title"), key="receipt", type="tertiary", on_change="rerun")
    if box.open:
        with box:
            st.markdown(stamp(view))
            files(view)


def stamp(view: View) -> str:
    """Which snapshot, by which rules, as of which day."""
    rules = view.snapshot.manifest.get("versions", {}).get("models", "")[:SHORT]
    return view.words.t("receipt.snapshot", id=view.snapshot.id, rules=rules, day=view.session.as_of)


def files(view: View, sources: Sequence[str] = ()) -> None:
    table = facts.kept(view, "receipt", " ".join(sources), lambda: grid.sent(written(view, sources)))
    st.table(table, hide_index=True, border="horizontal", alt=view.words.t("receipt.title"))


def written(view: View, sources: Sequence[str] = ()) -> pandas.DataFrame:
    """The files that feed the place on the page, each with its fingerprint and what became of its rows."""
    session, by = view.session.code, ("source", "file")
    rows = facts.ask(view, "accounts_by", filtered=False, by=by, sessions=(session,), within=sight.region(view))
    named = {(each["session"], each["file"]): each["sha256"] for each in view.snapshot.manifest.get("sources", [])}
    kept = [row for row in rows.to_dict("records") if not sources or row["source"] in sources]
    return pandas.DataFrame([line(view, row, named.get((session, row["file"]), "")) for row in kept])


def line(view: View, row: dict, sha256: str) -> dict[str, str]:
    words = view.words
    counted = {words.t(f"receipt.{name}"): words.number(row[name]) for name in COUNTS}
    day = "—" if pandas.isna(row["as_of"]) else words.day(row["as_of"])
    about = {words.t("receipt.file"): plain(row["file"]), words.t("arrivals.as_of"): day}
    return {**about, **counted, words.t("receipt.hash"): sha256[:SHORT]}
