"""A key changes once what was chosen under it has been answered, and only then."""

import pytest
import streamlit as st

from marsad.frame import turns


@pytest.fixture(autouse=True)
def session(monkeypatch):
    monkeypatch.setattr(st, "session_state", {})


def test_what_was_chosen_in_is_made_anew_and_nothing_else():
    """The browser would take a second click on the same mark for none."""
    before = {name: turns.key(name) for name in ("bars-cnie", "map-cnie")}
    turns.done(before["bars-cnie"])
    assert [name for name in before if turns.key(name) == before[name]] == ["map-cnie"]


def test_only_the_key_of_this_turn_is_present():
    first = turns.key("bars-cnie")
    assert turns.is_present(first)
    turns.done(first)
    assert not turns.is_present(first)
    assert turns.is_present(turns.key("bars-cnie"))
