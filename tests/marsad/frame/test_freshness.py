from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest

from marsad.frame import freshness
from marsad.frame.view import Step

PUBLISHED = datetime(2024, 5, 15, 6, 0, tzinfo=UTC)


@pytest.fixture
def running(view_of):
    """A session in full course, seen by somebody who signed in: as of 15 May 2024, published that morning."""
    view = view_of()
    snapshot = SimpleNamespace(manifest={"started": PUBLISHED.isoformat()})
    viewer = replace(view.viewer, issuer="https://id.example.ma")
    steps = {"exam": Step(date(2024, 6, 10), date(2024, 6, 13), 0, 3, False)}
    session = replace(view.session, as_of=date(2024, 5, 15))
    return replace(view, snapshot=snapshot, viewer=viewer, session=session, steps=steps)


@pytest.mark.parametrize(
    ("hours", "state"), [(0, "fresh"), (25, "fresh"), (26, "amber"), (49, "amber"), (50, "red"), (200, "red")]
)
def test_one_missed_export_is_amber_and_two_are_red(running, hours, state):
    assert freshness.age(running, PUBLISHED + timedelta(hours=hours)) == freshness.Age(state, hours)


def test_old_figures_published_again_are_still_old(running):
    again = replace(running, session=replace(running.session, as_of=date(2024, 5, 12)))
    assert freshness.age(again, PUBLISHED).state == "red"


def test_the_day_ends_by_the_clock_of_casablanca(running):
    unknown = replace(running, snapshot=SimpleNamespace(manifest={}))
    assert freshness.received(unknown) == datetime(2024, 5, 15, 23, 0, tzinfo=UTC)


def test_a_session_that_is_over_is_not_judged(running):
    assert freshness.age(running, datetime(2024, 6, 14, 12, tzinfo=UTC)).state == "over"
    assert freshness.age(running, datetime(2024, 6, 13, 12, tzinfo=UTC)).state == "red"


def test_the_demonstration_says_that_its_data_are_synthetic(running, view_of):
    shown = replace(running, viewer=view_of().viewer)
    assert freshness.age(shown, PUBLISHED + timedelta(days=900)).state == "synthetic"


def test_age_is_told_by_a_word_and_a_sign_besides_the_colour(running, monkeypatch):
    monkeypatch.setattr(freshness, "now", lambda: PUBLISHED + timedelta(hours=51))
    assert freshness.said(running) == ":red-badge[:material/error: En retard · reçu il y a 2 j 3 h]"
