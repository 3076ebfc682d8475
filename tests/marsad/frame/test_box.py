"""What a browser says of a box that it has not drawn anew is nobody's answer."""

import pytest
import streamlit as st

from marsad.frame import box


@pytest.fixture
def held(monkeypatch):
    """What the browser says that boxes hold, by key."""
    state = {}
    monkeypatch.setattr(st, "session_state", state)
    return state


def test_a_box_shows_what_the_address_says(held):
    assert held[box.showing("filter-sex", ["female"])] == ["female"]


def test_a_box_that_shows_it_already_is_the_same_box(held):
    """A list of choices stays open while one chooses."""
    first = box.showing("filter-sex", [])
    held[first] = ["female"]  # chosen, and written into the address
    assert box.showing("filter-sex", ["female"]) == first


def test_what_the_box_of_another_address_holds_is_no_answer(held):
    first = box.showing("filter-sex", [])
    held[first] = ["female"]
    back = box.showing("filter-sex", [])
    assert back != first
    assert held[back] == []


def test_boxes_change_one_by_one(held):
    first, other = box.showing("filter-sex", []), box.showing("filter-area", [])
    held[first] = ["female"]
    box.showing("filter-sex", [])
    assert box.showing("filter-area", []) == other


def test_what_is_chosen_in_a_box_is_written(held):
    written = []
    key = box.showing("filter-sex", [])
    held[key] = ["female"]
    box.answer(key, written.append)()
    assert written == [["female"]]


def test_a_box_that_is_another_by_now_has_no_say(held):
    """A press on its way when the reader went back still says what the old box held."""
    written = []
    key = box.showing("go-to", "04")
    held[key] = "12"
    box.showing("go-to", "04")
    box.answer(key, written.append)()
    assert written == []
