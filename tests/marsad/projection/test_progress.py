import numpy as np
import pytest

from marsad.projection import Earlier, Progress


def progress(daily, base):
    return Progress(np.array([daily], dtype=float), np.array([base], dtype=float), 6)


def test_what_remains_is_the_base_without_the_cases():
    assert progress([3, 4], 10).remaining.tolist() == [3]


def test_a_base_that_shrank_leaves_nobody_and_not_fewer():
    assert progress([3, 4], 5).remaining.tolist() == [0]


def test_days_before_the_first_known_one_are_empty():
    assert progress([3, 4], 10).last(4).tolist() == [[0, 0, 3, 4]]


def test_cases_are_open_until_the_evening_they_are_closed():
    assert progress([3, 4], 10).open_before(2).tolist() == [[10, 7]]


def test_hazards_are_told_backwards_from_the_deadline():
    # 100 open; 50 closed in the week before last, 25 in the last: each week half of those still open.
    then = Earlier(np.array([[50.0, 0, 0, 0, 0, 0, 0, 25, 0, 0, 0, 0, 0, 0]]), np.array([100.0]))
    assert then.hazards(2)[0] == pytest.approx([np.log(2) / 7] * 2)


def test_a_week_before_the_first_known_one_has_no_haste():
    then = Earlier(np.array([[25.0]]), np.array([100.0]))
    assert then.hazards(3)[0, 1:].tolist() == [0, 0]


def test_closing_the_last_case_is_no_infinite_haste():
    assert np.isfinite(Earlier(np.array([[10.0]]), np.array([10.0])).hazards(1)).all()


def test_what_was_known_before_ends_on_its_own_weekday():
    then = progress([3, 4, 5], 20).until(1)
    assert then.daily.tolist() == [[3, 4]]
    assert then.weekday == 5


def test_before_the_first_day_nothing_was_known():
    assert progress([3, 4], 10).until(9).remaining.tolist() == [10]
