import math

import pytest

from marsad.frame.readings import reading, readings


@pytest.mark.parametrize("place", ["nation", "04", "04.421", "20001P"])
def test_a_tile_shows_what_is_measured(view_of, tiny_snapshot, place):
    view = view_of(territory=place)
    measured = tiny_snapshot.measure("cnie_coverage", ["session"], view.scope, ["2024"], within=view.place.code)
    found = reading(view, "cnie_coverage")
    assert (found.numerator, found.denominator) == (measured["numerator"][0], measured["denominator"][0])
    assert found.value == measured["value"][0]


def test_the_change_compares_the_same_day_of_both_sessions(view_of, tiny_snapshot):
    view = view_of()
    both = tiny_snapshot.measure("cnie_coverage", ["session"], view.scope, ["2023", "2024"], same_day=True)["value"]
    assert reading(view, "cnie_coverage").change == pytest.approx(both[1] - both[0])


def test_the_first_session_has_nothing_to_be_compared_with(view_of):
    assert reading(view_of(session="2023"), "cnie_coverage").change is None


def test_without_a_base_there_is_no_rate(view_of):
    found = reading(view_of(territory="20001P"), "scholarship_decided_rate")
    assert found.denominator == 0
    assert math.isnan(found.value)


def test_a_row_of_tiles_is_read_at_once(view_of):
    names = ["cnie_coverage", "verification_completion", "claims_answered_rate"]
    together = readings(view_of(), names)
    assert together == {name: reading(view_of(), name) for name in names}
