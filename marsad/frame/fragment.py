"""A part of a page that runs again by itself, and asks at the door each time it does."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

import streamlit as st

from marsad.frame import address, door
from marsad.frame.view import View

P = ParamSpec("P")


def fragment(draw: Callable[Concatenate[View, P], None]) -> Callable[Concatenate[View, P], None]:
    """Like `st.fragment`, which skips the frame and with it the door; the whole page then says why it closed."""

    @st.fragment
    @wraps(draw)
    def asked_again(view: View, *args: P.args, **kwargs: P.kwargs) -> None:
        if not door.still(view.viewer, address.read(st.query_params)):
            st.rerun()
        draw(view, *args, **kwargs)

    return asked_again
