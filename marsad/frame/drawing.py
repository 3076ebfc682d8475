"""Figures as they are shown: made once, written out once."""

from collections.abc import Callable

import streamlit as st

from marsad import charts
from marsad.frame import facts
from marsad.frame.view import View


def figure(view: View, shape: str, about: str, build: Callable[[], object]) -> object:
    return facts.kept(view, shape, about, lambda: written_out(build()))


def written_out(drawn: object | None) -> object | None:
    """Plotly checks and copies a whole figure each time it is shown, which costs more than the rest of the page."""
    if drawn is None or isinstance(drawn, charts.Drawing):
        return drawn
    spec = drawn.to_dict()
    drawn.to_dict = lambda: spec
    return drawn


def show(drawn: object, key: str, alt: str, clicked: Callable[[], None] | None = None) -> None:
    on_select = clicked or "ignore"
    if isinstance(drawn, charts.Drawing):
        st.echarts_chart(drawn.option, height=drawn.height, key=key, on_select=on_select, renderer="svg", alt=alt)
    else:
        st.plotly_chart(drawn, key=key, on_select=on_select, selection_mode="points", config=charts.CONFIG, alt=alt)
