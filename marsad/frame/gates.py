"""At which gate are they stopped? The graph of the gates, what a card unlocks, and the figures with their sources."""

from collections.abc import Mapping, Sequence

import pandas
import streamlit as st

from marsad import charts
from marsad.frame import drawing, facts, grid, lineage, waits
from marsad.frame.block import block
from marsad.frame.fragment import fragment
from marsad.frame.gate_graph import graph
from marsad.frame.readings import ratio
from marsad.frame.standings import Standing, counts_shown, standings
from marsad.frame.view import View
from marsad.texts import is_missing

CARD = "cnie"


@block
def gates(view: View) -> None:
    words, found = view.words, standings(view)
    figure = drawing.figure(view, "gates", "", lambda: drawn(view, found))
    st.header(words.t("gates.title"), anchor="gates")
    left, right = st.columns([5, 6], gap="medium")
    with left:
        drawing.show(figure, "gates", words.t("gates.alt"))
    with right:
        st.markdown(facts.kept(view, "gates said", "", lambda: said(view, found)))
        st.table(
            facts.kept(view, "gates stops", "", lambda: grid.sent(stops(view, found))),
            hide_index=True,
            border="horizontal",
        )
        st.caption(words.t("gates.waiting", day=view.session.as_of))
        figures(view)
    lineage.link(view, "gates", counts=counts_shown(view))


def drawn(view: View, found: Mapping[str, Standing]) -> object:
    boxes = [box(view, one) for one in found.values()]
    return charts.gate_graph(boxes, [(edge.start, edge.end) for edge in graph().edges], view.words)


def box(view: View, one: Standing) -> charts.Box:
    passed, stopped = ratio(one.passed, one.of), ratio(one.stopped or 0, one.of)
    known = one.is_open and not is_missing(passed)
    name, lines = view.words.name(one.gate.name), told(view, one)
    shares = (passed, stopped) if known else (0.0, 0.0)
    return charts.Box(one.gate.code, one.gate.column, one.gate.row, name, lines, *shares)


def told(view: View, one: Standing) -> list[str]:
    """n of N, the rate, and who is stopped; before the gate opens only when it does."""
    words = view.words
    if not one.is_open:
        return [words.t("gates.opens", day=view.steps[one.gate.opens].starts_on)]
    counted = [words.t("gates.of", n=one.passed, total=one.of), words.percent(ratio(one.passed, one.of))]
    return counted if one.stopped is None else [*counted, words.t("gates.stopped", n=one.stopped)]


def said(view: View, found: Mapping[str, Standing]) -> str:
    """What one cleared gate unlocks, counted and not guessed."""
    words, card = view.words, found[CARD]
    if not card.stopped:
        return words.t("gates.all_held", total=card.of)
    return words.t("gates.one_card", n=card.stopped, unlocked=listed(view, card))


def listed(view: View, one: Standing) -> str:
    return " · ".join(view.words.t(f"unlocks.{opens.code}", n=n) for opens, n in one.unlocks)


def stops(view: View, found: Mapping[str, Standing]) -> pandas.DataFrame:
    """Who stands before each gate, for how long, and what that holds back."""
    words = view.words
    return pandas.DataFrame(
        {
            words.t("gates.gate"): [words.name(one.gate.name) for one in stopping(found)],
            words.t("gates.stopped_here"): [words.number(one.stopped) for one in stopping(found)],
            words.t("gates.median"): [median(view, one) for one in stopping(found)],
            words.t("gates.unlocks"): [listed(view, one) or words.t("gates.nothing") for one in stopping(found)],
        }
    )


def stopping(found: Mapping[str, Standing]) -> Sequence[Standing]:
    return [one for one in found.values() if one.stopped is not None]


def median(view: View, one: Standing) -> str:
    return view.words.t("gates.days", n=one.waiting.median) if one.waiting else view.words.t("gates.nothing")


@fragment
def figures(view: View) -> None:
    """Every gate with its base and its rule; made once somebody opens it."""
    words = view.words
    sheet = st.expander(words.t("block.figures"), key="figures-gates", on_change="rerun")
    if sheet.open:
        for shape, made in (("gates table", counted), ("gates bands", bands), ("gates rules", rules)):
            sheet.table(facts.kept(view, shape, "", lambda made=made: made(view)), hide_index=True, border="horizontal")


def counted(view: View) -> pandas.DataFrame:
    words, found = view.words, standings(view).values()
    return pandas.DataFrame(
        {
            words.t("gates.gate"): [words.name(one.gate.name) for one in found],
            words.t("gates.whom"): [words.name(one.gate.whom) for one in found],
            words.t("column.numerator"): [words.number(one.passed) for one in found],
            words.t("column.denominator"): [words.number(one.of) for one in found],
            words.t("column.rate"): [words.percent(ratio(one.passed, one.of)) for one in found],
        }
    )


def bands(view: View) -> pandas.DataFrame:
    """How many have been waiting for how long."""
    words, found = view.words, [one for one in standings(view).values() if one.waiting]
    table = {words.t("gates.gate"): [words.name(one.gate.name) for one in found]}
    for place, head in enumerate(waits.bands(view)):
        table[head] = [words.number(one.waiting.bands[place]) for one in found]
    return pandas.DataFrame(table)


def rules(view: View) -> pandas.DataFrame:
    words, known = view.words, graph()
    return pandas.DataFrame(
        {
            words.t("gates.from"): [words.name(known.gates[edge.start].name) for edge in known.edges],
            words.t("gates.to"): [words.name(known.gates[edge.end].name) for edge in known.edges],
            words.t("gates.rule"): [words.name(edge.says) for edge in known.edges],
            words.t("gates.source"): [words.name(edge.source) for edge in known.edges],
        }
    )
