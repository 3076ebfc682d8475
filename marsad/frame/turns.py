"""Keys of drawings and boxes that are made anew by another key: a browser remembers what was chosen under the old one.

Whatever was under a key that is not the present one has no say: a request that was on its way still brings it.
"""

import streamlit as st


def key(name: str) -> str:
    return f"{name}-{st.session_state.get(_turn(name), 0)}"


def done(key: str) -> None:
    """What was chosen under this key has been answered."""
    name, _, turn = key.rpartition("-")
    st.session_state[_turn(name)] = int(turn) + 1


def is_present(of: str) -> bool:
    return key(of.rpartition("-")[0]) == of


def _turn(name: str) -> str:
    return f"turn {name}"
