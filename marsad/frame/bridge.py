"""From the day before to today: who appeared, vanished, came, left, advanced or went back, for one gate."""

from functools import partial

import pandas
import streamlit as st

from marsad import charts
from marsad.frame import box, drawing, facts, grid, labels, lineage, way
from marsad.frame.block import block
from marsad.frame.fragment import fragment
from marsad.frame.since import ANY, REGISTERED, changed, comparison, gates, is_compared
from marsad.frame.view import View

STEPS = ("appeared", "vanished", "came", "left", "regrouped", "gained", "lost")
GATE = "changes-gate"


@block
def changes(view: View) -> None:
    """How many? The moves and the steps since the day before, each of those registered today."""
    if not is_compared(view):
        return
    words, sums = view.words, totals(view)
    with st.container(key="sentence"):
        st.markdown(sentence(view, sums[ANY]))
    registered = standing(view)[REGISTERED]
    tiles = {"gained": sums[ANY]["gained"], "lost": sums[ANY]["lost"]}
    tiles |= {kind: sums[REGISTERED][kind] for kind in ("appeared", "vanished", "came", "left")}
    if view.place.kind == "nation":  # nobody comes to it from another part of it
        del tiles["came"], tiles["left"]
    for column, (kind, n) in zip(st.columns(len(tiles), gap="small"), tiles.items(), strict=True):
        with column.container(border=True, height="stretch"):
            st.metric(words.t(f"changes.{kind}"), words.number(n))
            st.caption(words.t("changes.of", total=registered))
    lineage.link(view, "changes", question="changes_by", counts=[REGISTERED])


def sentence(view: View, sums: dict[str, int]) -> str:
    said = {kind: view.words.t(f"changes.sentence_{kind}", n=sums[kind]) for kind in ("gained", "lost")}
    return view.words.t("changes.sentence", **said)


@block
def bridge(view: View) -> None:
    if not is_compared(view):
        return
    words = view.words
    st.header(words.t("changes.title"))
    gate = chosen_gate(view)
    figure = drawing.figure(view, "bridge", gate, lambda: drawn(view, gate))
    drawing.show(figure, f"bridge-{gate}", words.t("changes.alt", gate=named(view, gate)))
    st.caption(words.t("changes.axis", gate=named(view, gate)))
    figures(view)
    lineage.link(view, "bridge", question="changes_by", counts=[gate])


def totals(view: View) -> dict[str, dict[str, int]]:
    """For each gate the candidates of each step; who changed group inside the place counts by the difference."""
    return facts.kept(view, "bridge totals", "", lambda: _totals(view))


def _totals(view: View) -> dict[str, dict[str, int]]:
    rows = changed(view, ("session",), view.place.kind)
    found = {gate: dict.fromkeys(STEPS, 0) for gate in (*gates(), ANY)}
    for kind, gate, n in zip(rows["kind"], rows["gate"], rows["candidates"], strict=True):
        step, sign = ("regrouped", -1 if kind.endswith("out") else 1) if "regrouped" in kind else (kind, 1)
        found[gate][step] += sign * int(n)
    return found


def standing(view: View) -> dict[str, int]:
    """How many are past each gate today."""
    rows = facts.counts(view, gates(), ["session"])
    return {gate: int(rows[gate].sum()) for gate in gates()}


def in_use(view: View) -> list[str]:
    """The gates that somebody is past, or was the day before: the others are not open yet."""
    today, found = standing(view), totals(view)
    return [gate for gate in gates() if gate == REGISTERED or today[gate] or any(found[gate].values())]


def signed(sums: dict[str, int]) -> dict[str, int]:
    """What each step adds to the number of the day before."""
    return {step: -n if step in ("vanished", "left", "lost") else n for step, n in sums.items()}


def drawn(view: View, gate: str) -> object:
    words, steps = view.words, signed(totals(view)[gate])
    today = standing(view)[gate]
    named_steps = [(step_name(view, step, gate), n) for step, n in steps.items() if n]
    before = words.t("changes.on", day=comparison(view).as_of), today - sum(steps.values())
    return charts.bridge(before, named_steps, words.t("changes.on", day=view.session.as_of), words)


def step_name(view: View, step: str, gate: str) -> str:
    return labels.label("change_kind", f"{gate}_{step}" if step in ("gained", "lost") else step, view.words)


def named(view: View, gate: str) -> str:
    return labels.label("change_gate", gate, view.words)


def chosen_gate(view: View) -> str:
    """The address says it, the box writes it there."""
    known = in_use(view)
    gate = view.address.answer("gate") if view.address.answer("gate") in known else REGISTERED
    key = box.showing(GATE, gate)
    label, options = view.words.t("changes.gate"), {"format_func": lambda code: named(view, code)}
    st.selectbox(label, known, key=key, on_change=box.answer(key, partial(to_gate, view)), width=320, **options)
    return gate


def to_gate(view: View, gate: str) -> None:
    way.to(view.address.asking("gate", "" if gate == REGISTERED else gate))


@fragment
def figures(view: View) -> None:
    """All gates side by side: the table of the bridge, and of those not chosen."""
    sheet = st.expander(view.words.t("block.figures"), key="bridge-figures", on_change="rerun")
    if sheet.open:
        alt = view.words.t("changes.table_alt")
        sheet.table(facts.kept(view, "bridge table", "", lambda: grid.sent(written(view))), hide_index=True, alt=alt)


def written(view: View) -> pandas.DataFrame:
    """A line a gate, from the day before to today."""
    found, today = totals(view), standing(view)
    return pandas.DataFrame([line(view, gate, signed(found[gate]), today[gate]) for gate in in_use(view)])


def line(view: View, gate: str, steps: dict[str, int], today: int) -> dict[str, str]:
    words = view.words
    before = {words.t("changes.on", day=comparison(view).as_of): words.number(today - sum(steps.values()))}
    moves = {words.t(f"changes.{step}"): words.signed(n) for step, n in steps.items()}
    after = {words.t("changes.on", day=view.session.as_of): words.number(today)}
    return {words.t("changes.gate"): named(view, gate)} | before | moves | after
