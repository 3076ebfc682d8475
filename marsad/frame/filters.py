"""The filter bar. The address is the only memory: widgets show it, and write codes back into it."""

from functools import partial

import streamlit as st

from marsad.frame import labels
from marsad.frame.address import FILTERS
from marsad.frame.look import options
from marsad.frame.view import View

WIDTH = 164  # two beside each other on a phone


def filter_bar(view: View) -> None:
    known = options(view)
    with st.container(key="filters", horizontal=True, gap="small", vertical_alignment="bottom"):
        for dimension in FILTERS:
            choice(view, dimension, known[dimension])


def choice(view: View, dimension: str, codes: tuple[str, ...]) -> None:
    key = f"filter-{dimension}"
    # Set before the widget is made, so that a link, the back button and a narrowed address all win over its memory.
    st.session_state[key] = list(view.address.chosen(dimension))
    st.multiselect(
        view.words.t(f"dimension.{dimension}"),
        codes,
        key=key,
        format_func=partial(labels.label, dimension, words=view.words),
        placeholder=view.words.t("filter.all"),
        select_all=False,
        on_change=chosen,
        args=(view, dimension, key),
        width=WIDTH,
    )


def chosen(view: View, dimension: str, key: str) -> None:
    st.query_params.from_dict(view.address.filtered(dimension, st.session_state[key]).params())
