"""A block that stands further down: after a click it waits until the reader comes near, so that what is in sight comes
first. Most of what a click costs is the browser's work, and half of that was for blocks that nobody had scrolled to.

A page that is opened is drawn whole, and so is every page for a browser that did not say that it presses what comes
near (marsad/nearing.py): without that, a reader would have to press the buttons that stand for the blocks.
"""

from collections.abc import Callable
from functools import partial, wraps
from typing import Concatenate, ParamSpec

import streamlit as st

from marsad.frame import facts
from marsad.frame.block import block
from marsad.frame.fragment import fragment
from marsad.frame.view import View
from marsad.nearing import AWAITED, PRESSES, YES

P = ParamSpec("P")
Draw = Callable[Concatenate[View, P], None]
DRAWN = "drawn below"  # in the session: for each block the view that it was drawn for


def below(draw: Draw) -> Draw:
    """Like `block`. What is written inside has keys that begin with the name of the block and a hyphen."""
    drawn = block(draw)

    @wraps(draw)
    def coming(view: View, *args: P.args, **kwargs: P.kwargs) -> None:
        name = "-".join([draw.__name__, *map(str, args)])
        if presses() and _known().get(name, _seen(view)) != _seen(view):
            _keep_inputs(draw.__name__)
            awaited(view, name, partial(drawn, view, *args, **kwargs))
        else:
            _note(view, name)
            drawn(view, *args, **kwargs)

    return coming


@fragment
def awaited(view: View, name: str, drawn: Callable[[], None]) -> None:
    if _known().get(name) == _seen(view):
        drawn()
        return
    label = view.words.t("block.below")
    st.button(label, key=f"{AWAITED}{name}", type="tertiary", on_click=_note, args=(view, name))


def presses() -> bool:
    return st.context.cookies.get(PRESSES) == YES


def _note(view: View, name: str) -> None:
    _known()[name] = _seen(view)


def _known() -> dict[str, object]:
    return st.session_state.setdefault(DRAWN, {})


def _seen(view: View) -> object:
    return view.address, facts.state(view)


def _keep_inputs(block_name: str) -> None:
    """What was typed or opened in a block that is not drawn this time would be forgotten with it."""
    for key, value in st.session_state.items():
        if str(key).startswith(f"{block_name}-") and isinstance(value, (str, bool)):
            st.session_state[key] = value
