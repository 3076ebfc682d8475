import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.projection import Earlier, Forecast, Progress, forecast, together
from marsad.projection.forecasting import haste

MONDAY, SUNDAY = 0, 6


def progress(daily, base, weekday=SUNDAY):
    return Progress(np.atleast_2d(np.array(daily, dtype=float)), np.atleast_1d(np.array(base, dtype=float)), weekday)


def earlier(daily, base):
    return Earlier(np.atleast_2d(np.array(daily, dtype=float)), np.atleast_1d(np.array(base, dtype=float)))


@pytest.mark.parametrize(
    ("daily", "base", "days", "late"),
    [
        ([10] * 28, 480, 14, 60),  # ten a day for two weeks: 200 remain, 140 of them in time
        ([10] * 28, 280, 14, 0),  # nobody remains
        ([10] * 28, 300, 14, 0),  # the last twenty are done in two days: never fewer than none
        ([0] * 28, 50, 14, 50),  # nothing was done: nobody is promised
        ([], 50, 14, 50),  # no history is no pace
        ([10] * 28, 480, 0, 200),  # the last day: what is not done is late
        ([10] * 28, 480, -5, 200),  # passed: days behind us add nothing
        ([0] * 27 + [1], 2, 7, 0),  # a school of two, one a week: the other next week
        ([0] * 28, 0, 14, 0),  # no base: nobody to be late
    ],
)
def test_without_an_earlier_session_the_pace_goes_on(daily, base, days, late):
    assert forecast(progress(daily, base), days).late.tolist() == [late]


def test_a_day_without_offices_is_not_expected_to_close_cases():
    week = [120, 120, 120, 120, 120, 120, 0]  # ends on a Sunday, closed
    coming = -np.diff(forecast(progress(week * 8, 20_000), 7).open[0])
    assert coming[-1] < 3
    assert coming[:6] == pytest.approx(120, rel=0.03)


def test_the_rush_of_the_earlier_session_is_expected_again():
    # Last time 2 a day, then 20 a day in the last week. Now, eight days to go, it is as fast as then.
    then, now = earlier([2] * 70 + [20] * 7, 400), progress([2] * 69, 400)
    at_pace, guided = forecast(now, 8).late[0], forecast(now, 8, then).late[0]
    assert at_pace == 246  # 262 remain, 2 a day
    assert guided == pytest.approx((246 + 120) / 2, abs=6)  # halfway to the 120 whom last time left


def test_twice_as_fast_as_the_earlier_session_is_a_haste_of_two():
    then = earlier([100] * 28, 100_000)
    now = progress([200] * 21, 100_000)
    assert haste(now, 7, then.hazards(4)).item() == pytest.approx(2, rel=0.02)


def test_a_unit_the_earlier_session_says_nothing_of_keeps_its_pace():
    now = Progress(np.full((2, 28), 10.0), np.array([480.0, 480.0]), SUNDAY)
    then = Earlier(np.vstack([np.full(60, 0.1), np.full(60, 10.0)]), np.array([500.0, 900.0]))
    said = forecast(now, 14, then)
    assert said.late[0] == 60
    assert said.apart[0].any() == np.False_
    assert said.apart[1].any() == np.True_


def test_units_add_up_to_their_whole():
    now = Progress(np.array([[5.0] * 28, [1.0] * 28]), np.array([300.0, 100.0]), SUNDAY)
    parts = forecast(now, 10)
    assert together(parts).open[0] == pytest.approx(parts.open.sum(axis=0))
    assert isinstance(together(parts), Forecast)


def test_the_first_day_is_the_day_of_the_figures():
    said = forecast(progress([10] * 28, 480), 14)
    assert said.open.shape == (1, 15)
    assert said.open[0, 0] == 200


@pytest.mark.parametrize("guided", [True, False])
def test_a_later_deadline_leaves_nobody_more_behind(guided):
    now, then = progress(([4] * 6 + [0]) * 8, 900), earlier(list(range(1, 91)), 5000) if guided else None
    late = [forecast(now, 9, then, extension=n).open[0, -1] for n in range(30)]
    assert np.diff(late).max() <= 1e-9


def test_a_deadline_moved_before_today_is_still_passed():
    assert forecast(progress([10] * 28, 480), -5, extension=3).late[0] == 200
    assert forecast(progress([10] * 28, 480), -5, extension=7).late[0] < 200


history = st.lists(st.integers(0, 200), min_size=0, max_size=60)


@settings(max_examples=150, deadline=None)
@given(history, history, st.integers(0, 500), st.integers(0, 500), st.integers(-3, 60), st.integers(0, 21))
def test_cases_open_never_grow_nor_fall_below_none(daily, before, waiting, left, days, extension):
    now, then = progress(daily, sum(daily) + waiting), earlier(before, sum(before) + left)
    said = forecast(now, days, then, extension).open[0]
    assert said[0] == waiting
    assert said.min() >= 0
    assert not len(said[1:]) or np.diff(said).max() <= 1e-9
    assert np.isfinite(said).all()


@settings(max_examples=60, deadline=None)
@given(history.filter(len), st.integers(1, 500), st.integers(1, 40))
def test_what_is_said_of_a_unit_does_not_depend_on_its_company(daily, waiting, days):
    # The same province on its own page, on its region's and on the nation's.
    alone = progress(daily, sum(daily) + waiting)
    beside = Progress(np.vstack([alone.daily, alone.daily[:, ::-1] * 3]), np.append(alone.base, alone.base * 3), SUNDAY)
    assert forecast(beside, days).open[0] == pytest.approx(forecast(alone, days).open[0])
