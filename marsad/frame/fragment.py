"""A part of a page that runs again by itself, and asks at the door each time it does."""

from collections.abc import Callable
from functools import partial, wraps
from typing import Concatenate, ParamSpec

import streamlit as st

from marsad.frame import address, door
from marsad.frame.view import View

P = ParamSpec("P")
Draw = Callable[Concatenate[View, P], None]


def fragment(draw: Draw | None = None, *, run_every: float | None = None) -> Draw:
    """Like `st.fragment`, which skips the frame and with it the door; the whole page then says why it closed.

    `run_every` is in seconds; running by the clock does not lengthen a session.
    """
    if draw is None:
        return partial(fragment, run_every=run_every)

    @st.fragment(run_every=run_every)
    @wraps(draw)
    def asked_again(view: View, *args: P.args, **kwargs: P.kwargs) -> None:
        if not (door.just_passed() or door.still(view.viewer, address.read(st.query_params))):
            st.rerun()
        draw(view, *args, **kwargs)

    return asked_again
