"""A part of a page that runs again by itself, and asks at the door each time it does.

A click in it runs it alone; one that leads elsewhere needs the whole page.

Streamlit takes back what a part was about to send when the part is to run once more, within a hundredth of a second.
Two things keep a browser from getting blocks without those they stand in, for which the whole page goes white ("Bad
delta path index"): a part within a part is drawn with it and does not run alone, for what belongs to it would not be
taken back; and each stands alone in a container, for one that was taken back moves nothing else by one place.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial, wraps
from typing import Concatenate, ParamSpec

import streamlit as st

from marsad.frame import address, door, way
from marsad.frame.view import View

P = ParamSpec("P")
Draw = Callable[Concatenate[View, P], None]
WITHIN: ContextVar[bool] = ContextVar("within a part", default=False)


def fragment(draw: Draw | None = None, *, run_every: float | None = None) -> Draw:
    """Like `st.fragment`, which skips the frame and with it the door; the whole page then says why it closed.

    `run_every` is in seconds; running by the clock does not lengthen a session.
    """
    if draw is None:
        return partial(fragment, run_every=run_every)

    @st.fragment(run_every=run_every)
    @wraps(draw)
    def alone(view: View, *args: P.args, **kwargs: P.kwargs) -> None:
        if not door.just_passed() and (way.leads_elsewhere() or not may_still(view)):
            st.rerun()
        with within():
            draw(view, *args, **kwargs)

    @wraps(draw)
    def part(view: View, *args: P.args, **kwargs: P.kwargs) -> None:
        if WITHIN.get() and run_every is not None:
            raise ValueError(f"{draw.__qualname__} runs by the clock and cannot stand within another part")
        with st.container():
            (draw if WITHIN.get() else alone)(view, *args, **kwargs)

    return part


def may_still(view: View) -> bool:
    return door.still(view.viewer, address.read(st.query_params))


@contextmanager
def within() -> Iterator[None]:
    token = WITHIN.set(True)
    try:
        yield
    finally:
        WITHIN.reset(token)
