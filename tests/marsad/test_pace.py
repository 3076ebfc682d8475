import math

import pytest

from marsad.pace import done_per_day, needed_per_day, shortfall


@pytest.mark.parametrize(
    ("remaining", "days_left", "needed"),
    [
        (3214, 27, 120),  # 119.04 a day: 119 would leave one candidate out
        (10, 10, 1),
        (1, 30, 1),
        (0, 5, 0),  # nothing remains
        (0, -3, 0),  # nothing remains, however late
        (5, 0, None),  # the deadline is today: no day is left
        (5, -1, None),  # passed
    ],
)
def test_needed_pace_lets_everybody_pass_in_time(remaining, days_left, needed):
    assert needed_per_day(remaining, days_left) == needed


def test_needed_pace_is_never_one_too_few():
    for remaining in range(1, 60):
        for days in range(1, 15):
            pace = needed_per_day(remaining, days)
            assert (pace - 1) * days < remaining <= pace * days


def test_done_pace_is_the_mean_of_the_last_seven_days():
    assert done_per_day([100, 7, 7, 7, 7, 7, 7, 0]) == pytest.approx(6)


def test_a_shorter_history_is_divided_by_its_own_length():
    assert done_per_day([4, 2]) == 3


def test_no_day_known_is_no_pace_and_not_zero():
    assert done_per_day([]) is None
    assert done_per_day([0, 0]) == 0


@pytest.mark.parametrize(
    ("remaining", "days_left", "per_day", "left"),
    [
        (3124, 26, 84, 940),
        (100, 10, 10, 0),
        (100, 10, 20, 0),  # ahead of time is no negative shortfall
        (100, 0, 20, 100),  # no day left
        (100, -4, 20, 100),  # passed: days behind us add nothing
        (100, 10, None, 100),  # no pace known
        (7, 7, 1 / 7, 6),
    ],
)
def test_shortfall_is_who_is_still_missing_at_the_deadline(remaining, days_left, per_day, left):
    assert shortfall(remaining, days_left, per_day) == left
    assert not math.isnan(left)
