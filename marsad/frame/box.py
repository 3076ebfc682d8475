"""Boxes to choose from that show what the address says: it alone is the memory.

A browser says at each rerun what every box holds. One that it has not drawn, in a closed popover, or not yet, holds
what was chosen before the reader went back or elsewhere; taken for an answer, that would undo the way. So a box that is
to show something else than what the browser holds is another box, and what the old one holds is nobody's answer.
"""

import streamlit as st

from marsad.frame import drill


def showing(name: str, value: object) -> str:
    """The key of the box that shows `value`."""
    key = drill.key(name)
    if st.session_state.get(key, value) != value:
        drill.done(key)
        key = drill.key(name)
    st.session_state[key] = value
    return key
