import pytest
import streamlit as st

from marsad.frame import drill


@pytest.fixture
def clicked(monkeypatch):
    """The state that a click leaves, and the address it leads to."""

    def state(**selection):
        monkeypatch.setattr(st, "session_state", {"key": {"selection": selection}})

    return state


def test_a_mark_says_its_code(clicked):
    clicked(selected=[{"series_index": 1}])
    assert drill.chosen_marks("key", ("01", "04")) == ["04"]


@pytest.mark.parametrize("selected", [[], [{"series_index": 7}], [{"series_index": 0}]])
def test_no_mark_an_old_mark_and_the_unknown_lead_nowhere(clicked, selected):
    clicked(selected=selected)
    assert drill.chosen_marks("key", ("unknown", "01")) == []


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
