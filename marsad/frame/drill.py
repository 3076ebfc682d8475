"""Going from place to place. A click writes a code into the address; the next rerun checks it like any other."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from marsad.frame.names import UNKNOWN
from marsad.frame.view import View


def go(view: View, **changes: str) -> None:
    st.query_params.from_dict(view.address.at(**changes).params())


def on_bar(view: View, key: str, codes: Sequence[str]) -> Callable[[], None]:
    """For bars: the place of the clicked one among the codes."""

    def clicked() -> None:
        code = chosen_bar(key, codes)
        if code:
            go(view, territory=code)

    return clicked


def on_point(view: View, key: str, codes: Mapping[int, Sequence[str]]) -> Callable[[], None]:
    """For points in several series: the codes of each."""

    def clicked() -> None:
        code = chosen_point(key, codes)
        if code:
            go(view, territory=code)

    return clicked


def on_mark(view: View, key: str, marks: Sequence[str], codes: Sequence[str]) -> Callable[[], None]:
    """For a map: each mark is a series of its own; the outline of several places opens none of them."""

    def clicked() -> None:
        chosen = chosen_marks(key, marks)
        code = next((code for code in chosen if code in codes), "")
        if code:
            go(view, territory=code)
        elif chosen and chosen[0] not in view.place.code:
            st.toast(view.words.t("where.several"))

    return clicked


def on_row(view: View, key: str, codes: Sequence[str]) -> Callable[[], None]:
    """For a table: a click anywhere in a row opens its place."""

    def clicked() -> None:
        code = chosen_row(key, codes)
        if code:
            go(view, territory=code)

    return clicked


def chosen_bar(key: str, codes: Sequence[str]) -> str:
    marks = st.session_state[key]["selection"]["selected"]
    bar = marks[0]["data_indices"][0] if marks and marks[0]["data_indices"] else len(codes)
    return codes[bar] if bar < len(codes) and codes[bar] != UNKNOWN else ""


def chosen_point(key: str, codes: Mapping[int, Sequence[str]]) -> str:
    marks = [mark for mark in st.session_state[key]["selection"]["selected"] if mark["data_indices"]]
    known, point = (codes.get(marks[0]["series_index"], ()), marks[0]["data_indices"][0]) if marks else ((), 0)
    return known[point] if point < len(known) else ""


def chosen_marks(key: str, marks: Sequence[str]) -> list[str]:
    """Each series remembers that it was chosen: one that opened nothing stays so when another is clicked."""
    chosen = [mark["series_index"] for mark in st.session_state[key]["selection"]["selected"]]
    return [marks[place] for place in chosen if place < len(marks) and marks[place] != UNKNOWN]


def chosen_row(key: str, codes: Sequence[str]) -> str:
    """Rows keep their numbers when the reader sorts; a table that was narrowed meanwhile may have fewer."""
    cells = st.session_state[key]["selection"]["cells"]
    row = cells[0][0] if cells else len(codes)
    return codes[row] if row < len(codes) and codes[row] != UNKNOWN else ""
