"""The question before names are shown: why? And how many may still be shown today."""

import streamlit as st

from marsad import worklist
from marsad.frame.view import View
from marsad.worklist import REVEAL_PURPOSES


def reveal_form(view: View, rows: int) -> str:
    """The purpose, when it has just been given; empty otherwise."""
    words = view.words
    if view.viewer.rights.names != "reveal":
        return ""
    if not worklist.sealed(view.snapshot):
        st.caption(words.t("closed.not_sealed"))
        return ""
    with st.form("reveal", border=False):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            purpose = st.selectbox(
                words.t("reveal.purpose"),
                REVEAL_PURPOSES,
                index=None,
                key="reveal-purpose",
                placeholder=words.t("reveal.choose"),
                format_func=lambda code: words.t(f"purpose.{code}"),
                width=380,
            )
            asked = st.form_submit_button(words.t("reveal.show", n=rows), key="reveal-show")
        st.caption(words.t("reveal.rules", n=max(0, worklist.left_today(view.viewer))))
    if asked and not purpose:
        st.warning(words.t("closed.purpose_missing"))
    return (purpose or "") if asked else ""
