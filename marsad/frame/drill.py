"""Going from place to place by a click on a mark, a bar, a point or a row.

A browser remembers what was chosen in a drawing, and a click on the same mark of the next place would be none. So each
has a key that changes once something was chosen in it; the others keep theirs and are drawn again, for to make one anew
takes the browser longer. Tables have a key by place: one that is only filled again loses the first click.
"""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from marsad.frame import turns, way
from marsad.frame.names import UNKNOWN
from marsad.frame.view import View


def go(view: View, **changes: str) -> None:
    way.to(view.address.at(**changes))


def on_bar(view: View, key: str, codes: Sequence[str]) -> Callable[[], None]:
    """For bars: the place of the clicked one among the codes."""
    return _once(key, lambda: _lead(view, chosen_bar(key, codes)))


def on_point(view: View, key: str, codes: Mapping[int, Sequence[str]]) -> Callable[[], None]:
    """For points in several series: the codes of each."""
    return _once(key, lambda: _lead(view, chosen_point(key, codes)))


def _once(key: str, answer: Callable[[], None]) -> Callable[[], None]:
    def clicked() -> None:
        if turns.is_present(key):
            turns.done(key)
            answer()

    return clicked


def _lead(view: View, code: str) -> None:
    if code:
        go(view, territory=code)


def on_mark(view: View, key: str, marks: Sequence[str], codes: Sequence[str]) -> Callable[[], None]:
    """For a map: each mark is a series of its own; the outline of several places opens none of them."""

    def answer() -> None:
        chosen = chosen_mark(key, marks)
        if chosen in codes:
            go(view, territory=chosen)
        elif chosen and chosen not in view.place.code:
            st.toast(view.words.t("where.several"))

    return _once(key, answer)


def on_row(view: View, key: str, codes: Sequence[str]) -> Callable[[], None]:
    """For a table: a click anywhere in a row opens its place."""
    return lambda: _lead(view, chosen_row(key, codes))


def open_row(view: View, key: str, codes: Sequence[str]) -> None:
    """For a table in a fragment: a click there draws the fragment only, another place needs the whole page."""
    code = chosen_row(key, codes)
    if code:
        go(view, territory=code)
        st.rerun()


def chosen_bar(key: str, codes: Sequence[str]) -> str:
    marks = st.session_state[key]["selection"]["selected"]
    bar = marks[0]["data_indices"][0] if marks and marks[0]["data_indices"] else len(codes)
    return codes[bar] if bar < len(codes) and codes[bar] != UNKNOWN else ""


def chosen_point(key: str, codes: Mapping[int, Sequence[str]]) -> str:
    marks = [mark for mark in st.session_state[key]["selection"]["selected"] if mark["data_indices"]]
    known, point = (codes.get(marks[0]["series_index"], ()), marks[0]["data_indices"][0]) if marks else ((), 0)
    return known[point] if point < len(known) else ""


def chosen_mark(key: str, marks: Sequence[str]) -> str:
    chosen = st.session_state[key]["selection"]["selected"]
    place = chosen[0]["series_index"] if chosen else len(marks)
    return marks[place] if place < len(marks) and marks[place] != UNKNOWN else ""


def chosen_row(key: str, codes: Sequence[str]) -> str:
    """Rows keep their numbers when the reader sorts; a table that was narrowed meanwhile may have fewer."""
    cells = st.session_state[key]["selection"]["cells"]
    row = cells[0][0] if cells else len(codes)
    return codes[row] if row < len(codes) and codes[row] != UNKNOWN else ""
