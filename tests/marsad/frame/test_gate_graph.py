"""What `data/reference/gates.toml` declares holds together."""

import tomllib
from graphlib import TopologicalSorter

import pytest

from marsad.frame.gate_graph import graph
from marsad.settings import settings
from tests.tiny import headcount

GRAPH = graph()
# The rule as the ministry announced it: what must be there whatever else is.
ANNOUNCED = {
    ("cnie", "verification"),
    ("cnie", "scholarship"),
    ("cnie", "diploma"),
    ("cnie", "copy"),
    ("verification", "summons"),
}


def test_the_announced_rule_is_in_the_graph():
    assert {(edge.start, edge.end) for edge in GRAPH.edges} >= ANNOUNCED


def test_no_gate_needs_itself():
    needs = {code: [edge.start for edge in GRAPH.edges if edge.end == code] for code in GRAPH.gates}
    assert set(TopologicalSorter(needs).static_order()) == set(GRAPH.gates)


def test_every_count_is_published():
    assert set(GRAPH.counts()) <= set(headcount()[0])


def test_a_gate_unlocks_only_what_lies_behind_it():
    for one in GRAPH.unlocks:
        assert one.opens in behind(one.gate), f"{one.gate} → {one.opens}"


def behind(code):
    ends = {edge.end for edge in GRAPH.edges if edge.start == code}
    return ends.union(*(behind(end) for end in ends))


@pytest.mark.parametrize("edge", GRAPH.edges, ids=lambda edge: f"{edge.start}-{edge.end}")
def test_every_edge_has_its_sentence_and_its_source_in_three_languages(edge):
    assert set(edge.says) == set(edge.source) == {"fr", "ar", "en"}


@pytest.mark.parametrize("gate", GRAPH.gates.values(), ids=lambda gate: gate.code)
def test_every_gate_says_whom_it_concerns_in_three_languages(gate):
    assert set(gate.name) == set(gate.whom) == {"fr", "ar", "en"}


def test_a_gate_opens_and_closes_with_steps_of_the_calendar():
    calendar = (settings().reference / "calendar.csv").read_text(encoding="utf-8")
    declared = tomllib.loads((settings().reference / "gates.toml").read_text(encoding="utf-8"))["gates"].values()
    steps = {gate[word] for gate in declared for word in ("opens", "closes") if word in gate}
    assert [step for step in steps if f",{step}," not in calendar] == []


def test_no_two_gates_stand_in_one_place():
    places = [(gate.row, gate.column) for gate in GRAPH.gates.values()]
    assert len(set(places)) == len(places)
    alone = [gate.row for gate in GRAPH.gates.values() if gate.column == "across"]
    assert [row for row, column in places if row in alone and column != "across"] == []
