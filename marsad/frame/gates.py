"""The chain of gates: how many of the registered candidates are past each of them."""

import streamlit as st

from marsad import charts
from marsad.frame import drawing, facts
from marsad.frame.block import block
from marsad.frame.readings import ratio
from marsad.frame.view import View

# The gate, and the step of the calendar before which nobody can be past it.
GATES = {
    "cnie_held": "",
    "copy_received": "",
    "verified": "verification",
    "summoned": "summons",
    "present": "results",
    "admitted": "results",
}


@block
def gates(view: View) -> None:
    words = view.words
    figure = drawing.figure(view, "gates", "", lambda: drawn(view))
    st.header(words.t("gates.title"), anchor="gates")
    drawing.show(figure, "gates", words.t("gates.alt"))


def drawn(view: View) -> object:
    words, passed = view.words, [gate for gate, step in GATES.items() if reached(view, step)]
    rows = facts.counts(view, ["registered", *passed], ["session"]).sum(numeric_only=True)
    registered = int(rows["registered"])
    counts = [int(rows[gate]) for gate in passed]
    shares = [ratio(n, registered) for n in counts]
    names = [words.t(f"gate_name.{gate}") for gate in passed]
    return charts.breakdown([(words.t("gates.base"), names, shares, counts, [registered] * len(passed))], words)


def reached(view: View, step: str) -> bool:
    window = view.steps.get(step)
    return window is None or view.session.as_of >= window.starts_on
