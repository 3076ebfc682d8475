"""The receipt: from which files the figures come, and what became of every row."""

import pandas
import streamlit as st

from marsad.frame import facts
from marsad.frame.view import View

COUNTS = ("rows_read", "published", "quarantined", "deduplicated")
SHORT = 12  # characters of a hash: enough to compare by eye, the whole one is in the manifest


def receipt(view: View) -> None:
    """Made when somebody opens it."""
    words = view.words
    box = st.popover(words.t("receipt.title"), key="receipt", type="tertiary", on_change="rerun")
    if box.open:
        with box:
            rules = view.snapshot.manifest.get("versions", {}).get("models", "")[:SHORT]
            st.markdown(words.t("receipt.snapshot", id=view.snapshot.id, rules=rules))
            st.table(facts.kept_for_scope(view, "receipt", lambda: written(view)), hide_index=True, border="horizontal")


def written(view: View) -> pandas.DataFrame:
    """The files of the session, each with its fingerprint and what became of its rows."""
    manifest, session = view.snapshot.manifest, view.session.code
    hashes = {(each["session"], each["file"]): each["sha256"] for each in manifest.get("sources", [])}
    rows = [row for row in manifest.get("rows_by_file", []) if row["session"] == session]
    return pandas.DataFrame([line(view, row, hashes.get((session, row["file"]), "")) for row in rows])


def line(view: View, row: dict, sha256: str) -> dict[str, str]:
    words = view.words
    counted = {words.t(f"receipt.{name}"): words.number(row[name]) for name in COUNTS}
    return {words.t("receipt.file"): row["file"], **counted, words.t("receipt.hash"): sha256[:SHORT]}
