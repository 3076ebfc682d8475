"""The filter bar. The address is the only memory: widgets show it, and write codes back into it.

The boxes to choose from are one click away, so that a browser builds them for who filters only: five of them took a
tenth of every page. What is chosen stands beside in words, on paper too.
"""

from functools import partial

import streamlit as st

from marsad.frame import box, labels, way
from marsad.frame.address import FILTERS
from marsad.frame.look import options
from marsad.frame.view import View


def filter_bar(view: View) -> None:
    known, words = options(view), view.words
    with st.container(key="filters", horizontal=True, vertical_alignment="center"):
        with st.popover(words.t("filter.title"), key="filter-choice", icon=":material/filter_alt:"):
            for dimension in FILTERS:
                choice(view, dimension, known[dimension])
        if view.address.filters:
            st.caption(chosen_words(view), width="content")


def chosen_words(view: View) -> str:
    words = view.words
    return " · ".join(
        words.t(
            "filter.chosen",
            dimension=words.t(f"dimension.{dimension}"),
            names=", ".join(labels.all_of(dimension, codes, words)),
        )
        for dimension, codes in view.address.filters
    )


def choice(view: View, dimension: str, codes: tuple[str, ...]) -> None:
    key = box.showing(f"filter-{dimension}", list(view.address.chosen(dimension)))
    st.multiselect(
        view.words.t(f"dimension.{dimension}"),
        codes,
        key=key,
        format_func=partial(labels.label, dimension, words=view.words),
        placeholder=view.words.t("filter.all"),
        select_all=False,
        on_change=box.answer(key, lambda codes: way.to(view.address.filtered(dimension, codes))),
    )
