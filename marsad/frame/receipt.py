"""The receipt: from which files the figures come, and what became of every row."""

import pandas
import streamlit as st

from marsad.frame import facts
from marsad.frame.view import View

COUNTS = ("rows_read", "rows_published", "rows_quarantined", "rows_deduplicated")
SHORT = 12  # characters of a hash: enough to compare by eye, the whole one is in the manifest


def receipt(view: View) -> None:
    """Made when somebody opens it."""
    words = view.words
    box = st.popover(words.t("receipt.title"), key="receipt", type="tertiary", on_change="rerun")
    if box.open:
        with box:
            manifest = view.snapshot.manifest
            st.markdown(words.t("receipt.snapshot", id=manifest["id"], rules=manifest.get("rule_version", "")))
            st.table(facts.kept_for_scope(view, "receipt", lambda: written(view)), hide_index=True)


def written(view: View) -> pandas.DataFrame:
    return pandas.DataFrame([line(view, source) for source in view.snapshot.manifest["sources"]])


def line(view: View, source: dict) -> dict[str, str]:
    words = view.words
    counted = {words.t(f"receipt.{name}"): words.number(source[name]) for name in COUNTS}
    return {words.t("receipt.file"): source["file"], **counted, words.t("receipt.hash"): source["sha256"][:SHORT]}
