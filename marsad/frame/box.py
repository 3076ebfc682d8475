"""Boxes to choose from that show what the address says: it alone is the memory.

A browser says at each rerun what every box holds. One that it has not drawn, in a closed popover, or not yet, holds
what was chosen before the reader went back or elsewhere; taken for an answer, that would undo the way. So a box that is
to show something else than what the browser holds is another box, and what the old one holds is nobody's answer.
"""

from collections.abc import Callable
from typing import Any

import streamlit as st

from marsad.frame import turns


def showing(name: str, value: object) -> str:
    """The key of the box that shows `value`."""
    key = turns.key(name)
    if st.session_state.get(key, value) != value:
        turns.done(key)
        key = turns.key(name)
    st.session_state[key] = value
    return key


def answer(key: str, write: Callable[[Any], None]) -> Callable[[], None]:
    """For `on_change`: what was chosen in the box under this key is written."""

    def chosen() -> None:
        if turns.is_present(key):
            write(st.session_state[key])

    return chosen
