import numpy as np
import pytest

from marsad.projection import Progress
from marsad.projection.rhythm import along, rhythm

WEEK = [12, 12, 12, 12, 8, 4, 0]  # Monday to Sunday


def progress(daily, weekday):
    return Progress(np.array([daily], dtype=float), np.array([1e6]), weekday)


def test_seven_factors_have_mean_one_monday_first():
    (found,) = rhythm(progress(WEEK * 400, 6))
    assert found.mean() == pytest.approx(1)
    assert found.argmin() == 6


def test_the_rhythm_is_the_same_whatever_day_it_is_told():
    told_on = [rhythm(progress((WEEK * 40)[: 280 - ago], (6 - ago) % 7))[0] for ago in range(7)]
    assert all(found == pytest.approx(told_on[0]) for found in told_on)


def test_nothing_known_is_no_rhythm():
    assert rhythm(progress([0] * 28, 3)).tolist() == [[1] * 7]
    assert rhythm(progress([], 3)).tolist() == [[1] * 7]


def test_a_few_cases_are_hardly_believed():
    # One case on a Wednesday does not close the other six days.
    assert rhythm(progress([0] * 27 + [1], 2)).min() > 0.9


def test_a_rush_is_not_a_weekday():
    # Four times as many in the last week, the same on each of its days.
    assert rhythm(progress([5] * 21 + [20] * 7, 6)) == pytest.approx(np.ones((1, 7)))


def test_tomorrow_follows_the_day_of_the_figures():
    found = progress(WEEK * 40, 6)
    assert along(found, 7)[0].argmin() == 6  # the next Sunday is in seven days
    assert along(found, -7)[0].argmin() == 6  # the last one is today


def test_a_unit_keeps_its_own_rhythm_whatever_its_company():
    alone = progress(WEEK * 40, 6)
    beside = Progress(np.vstack([alone.daily, alone.daily[:, ::-1]]), np.array([1e6, 1e6]), 6)
    assert rhythm(beside)[0] == pytest.approx(rhythm(alone)[0])
