"""A block of a page stands or falls alone: when its question cannot be answered it says so, and the page lives.

Each stands in a container of its own, drawn or not: else a block that is not there moves all that follow by one place,
and a browser builds anew whatever it finds in another place.
"""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

import streamlit as st

from marsad.frame.view import View
from marsad.snapshot import SnapshotError

P = ParamSpec("P")


def block(draw: Callable[Concatenate[View, P], None]) -> Callable[Concatenate[View, P], None]:
    @wraps(draw)
    def guarded(view: View, *args: P.args, **kwargs: P.kwargs) -> None:
        with st.container():
            try:
                draw(view, *args, **kwargs)
            except SnapshotError as error:
                refused(view, error)

    return guarded


def refused(view: View, error: SnapshotError) -> None:
    st.warning(view.words.t(f"error.{error.code.lower()}"), icon=":material/error:")
