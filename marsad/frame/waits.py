"""How long those stopped at a gate have been waiting, and from when to when the gate is open."""

import streamlit as st

from marsad import charts
from marsad.frame import drawing, lineage
from marsad.frame.block import block
from marsad.frame.standings import BANDS, Waiting, standings
from marsad.frame.view import View


@block
def stopped_for(view: View, gate: str) -> None:
    """Waiting times in bands of days; nothing before the gate opens."""
    words, one = view.words, standings(view)[gate]
    if not one.is_open:
        return
    st.header(words.t(f"ages.stopped_{gate}"), anchor="waiting")
    if not one.stopped or not one.waiting:
        st.info(words.t(f"ages.stopped_{gate}_none"))
        return
    figure = drawing.figure(view, "stopped for", gate, lambda: drawn(view, one.waiting))
    drawing.show(figure, f"stopped-{gate}", words.t(f"ages.stopped_{gate}"))
    question = "diplomas_since" if gate == "diploma" else "stopped_since"
    lineage.link(view, f"stopped-{gate}", question=question, counts=(one.gate.stopped,))


def drawn(view: View, waiting: Waiting) -> object:
    return charts.histogram(bands(view), waiting.bands, view.words)


def bands(view: View) -> list[str]:
    words, first = view.words, (0, *(last + 1 for last in BANDS))
    closed = [words.t("ages.band", low=low, high=high) for low, high in zip(first, BANDS, strict=False)]
    return [*closed, words.t("ages.more", n=first[-1])]


@block
def opening(view: View, step: str) -> None:
    """One line; a step that the calendar does not know says nothing."""
    if (window := view.steps.get(step)) is None:
        return
    words = view.words
    said = words.t("opening.window", opens=window.starts_on, closes=window.ends_on)
    st.caption(f"{said} {words.t('opening.assumed')}" if window.assumed else said)
