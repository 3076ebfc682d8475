"""Where one stands, from one's own territory down; each step leads back up."""

import streamlit as st

from marsad.frame import drill
from marsad.frame.view import View
from marsad.texts import plain


def breadcrumb(view: View) -> None:
    with st.container(key="breadcrumb", horizontal=True, vertical_alignment="center", gap="xsmall"):
        for code, name in view.place.ancestors:
            key = f"up-{code}"
            st.button(
                plain(name), key=key, type="tertiary", on_click=drill.go, args=(view,), kwargs={"territory": code}
            )
            st.markdown("‹" if view.words.rtl else "›", width="content")
        st.markdown(f"**{plain(view.place.name)}**", width="content")
