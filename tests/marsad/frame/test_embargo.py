"""Before the hour a page of results says when it opens, and nothing else."""

from datetime import UTC, datetime

import pytest
import streamlit as st

from marsad import embargo
from marsad.frame.embargo import announced, closed_step
from marsad.frame.outlook import is_open
from marsad.frame.readings import readings
from marsad.frame.sentence import written
from marsad.frame.tiles import lines, value
from marsad.indicators import indicator

BEFORE, BETWEEN = datetime(2024, 6, 26, 8, tzinfo=UTC), datetime(2024, 6, 28, tzinfo=UTC)


@pytest.fixture
def at(monkeypatch, view_of):
    def look(moment, **params):
        monkeypatch.setattr(embargo, "now", lambda: moment)
        return view_of(**params)

    return look


@pytest.fixture
def told(monkeypatch):
    said = []
    monkeypatch.setattr(st, "info", lambda text, icon: said.append(text))
    return said


def test_a_page_says_the_hour_in_the_time_of_casablanca(at, told):
    assert not announced(at(BEFORE), "results")
    assert "26 juin 2024, 10:00" in told[0]


def test_after_the_hour_the_page_goes_on(at, told):
    assert announced(at(BETWEEN), "results")
    assert told == []


def test_the_catch_up_waits_for_its_own_hour(at, told):
    assert not announced(at(BETWEEN), "catch_up_results")
    assert "19 juillet 2024, 10:00" in told[0]


@pytest.mark.parametrize(
    "name", ["success_rate", "presence_rate", "consulted_first_hour", "claim_rate", "laureate_rate"]
)
def test_an_indicator_that_follows_from_results_is_closed_by_its_columns(at, name):
    view = at(BEFORE)
    assert closed_step(view, indicator(name)) == "results"
    assert not is_open(view, indicator(name))


def test_the_card_is_nobody_s_result(at):
    assert closed_step(at(BEFORE), indicator("cnie_coverage")) == ""


def test_a_closed_tile_has_no_figure_and_the_others_keep_theirs(at):
    view = at(BEFORE)
    found = readings(view, ["success_rate", "cnie_coverage"])
    assert value(view, found["success_rate"]) == "—"
    assert "10:00" in lines(view, found["success_rate"])[0]
    assert found["cnie_coverage"].numerator == 6


def test_the_sentence_of_a_closed_page_holds_no_figure_of_results(at):
    assert written(at(BEFORE), "success_rate", "").startswith("Les résultats restent fermés")


def test_what_waits_for_both_sessions_waits_for_the_later_hour(at):
    assert closed_step(at(BETWEEN), indicator("laureate_rate")) == "catch_up_results"
    assert closed_step(at(BETWEEN), indicator("success_rate")) == ""
