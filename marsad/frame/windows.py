"""Is the claims window open? One line an academy: each keeps its own."""

import pandas
import streamlit as st

from marsad.frame import facts, grid
from marsad.frame.block import block
from marsad.frame.view import View


@block
def claim_windows(view: View) -> None:
    """All academies for the nation; for any other place its own."""
    words = view.words
    rows = facts.kept(view, "windows", "claims", lambda: grid.sent(written(view)))
    if not len(rows):
        return
    st.header(words.t("windows.title"), anchor="windows")
    st.table(rows, hide_index=True, border="horizontal", alt=words.t("windows.title"))


def written(view: View) -> pandas.DataFrame:
    region = (view.place.region or "all",)
    rows = facts.ask(view, "claims_windows", filtered=False, sessions=(view.session.code,), region=region)
    return pandas.DataFrame([line(view, row) for row in rows.to_dict("records")])


def line(view: View, row: dict) -> dict[str, str]:
    words = view.words
    days = abs(int(row["days_left"])) if row["state"] != "ahead" else 0
    return {
        words.t("kind.region"): words.name(row),
        words.t("windows.opens"): words.day(row["opens_on"]),
        words.t("windows.closes"): words.day(row["closes_on"]),
        words.t("windows.state"): words.t(f"windows.{row['state']}", n=days),
    }
