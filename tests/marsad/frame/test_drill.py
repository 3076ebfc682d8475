import pytest
import streamlit as st

from marsad.frame import drill, turns


@pytest.fixture
def clicked(monkeypatch):
    """The state that a click leaves, and the address it leads to."""

    def state(**selection):
        monkeypatch.setattr(st, "session_state", {"key": {"selection": selection}})

    return state


def test_a_mark_says_its_code(clicked):
    clicked(selected=[{"series_index": 1}])
    assert drill.chosen_mark("key", ("01", "04")) == "04"


@pytest.mark.parametrize("selected", [[], [{"series_index": 7}], [{"series_index": 0}]])
def test_no_mark_an_old_mark_and_the_unknown_lead_nowhere(clicked, selected):
    clicked(selected=selected)
    assert drill.chosen_mark("key", ("unknown", "01")) == ""


def test_a_bar_says_the_place_it_stands_for(clicked):
    clicked(selected=[{"data_indices": [1]}])
    assert drill.chosen_bar("key", ("04", "01")) == "01"


@pytest.mark.parametrize("selected", [[], [{"data_indices": []}], [{"data_indices": [7]}], [{"data_indices": [0]}]])
def test_no_bar_an_old_bar_and_the_unknown_lead_nowhere(clicked, selected):
    clicked(selected=selected)
    assert drill.chosen_bar("key", ("unknown", "01")) == ""


def test_a_point_says_the_place_of_its_series(clicked):
    clicked(selected=[{"series_index": 0, "data_indices": []}, {"series_index": 2, "data_indices": [1]}])
    assert drill.chosen_point("key", {0: ("04",), 2: ("01", "07")}) == "07"


@pytest.mark.parametrize("selected", [[], [{"series_index": 4, "data_indices": [0]}]])
def test_a_line_between_the_points_leads_nowhere(clicked, selected):
    clicked(selected=selected)
    assert drill.chosen_point("key", {0: ("04",)}) == ""


def test_a_row_says_its_code(clicked):
    clicked(cells=[(1, "Base")])
    assert drill.chosen_row("key", ["04", "01"]) == "01"


@pytest.mark.parametrize(("cells", "codes"), [([], ["04"]), ([(3, "Base")], ["04"]), ([(0, "Base")], ["unknown"])])
def test_no_row_an_old_row_and_the_unknown_lead_nowhere(clicked, cells, codes):
    clicked(cells=cells)
    assert drill.chosen_row("key", codes) == ""


KINDS = pytest.mark.parametrize(
    ("answer", "codes"), [(drill.on_bar, ([],)), (drill.on_mark, ([], [])), (drill.on_point, ({},))]
)


@KINDS
def test_a_click_that_opens_nothing_is_answered_too(monkeypatch, answer, codes):
    """Else the bar of the unknown, chosen in one place, would open whoever has that bar in the next."""
    key = turns.key("bars-cnie")
    monkeypatch.setattr(st, "session_state", {key: {"selection": {"selected": []}}})
    answer(None, key, *codes)()
    assert turns.key("bars-cnie") != key


@KINDS
def test_a_drawing_that_was_answered_has_no_say_any_more(monkeypatch, answer, codes):
    """What is pressed while its answer is on the way brings the same choice again."""
    key = turns.key("bars-cnie")
    monkeypatch.setattr(st, "session_state", {key: {"selection": {"selected": []}}})
    answer(None, key, *codes)()
    after = dict(st.session_state)
    answer(None, key, *codes)()
    assert st.session_state == after
