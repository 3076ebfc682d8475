import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.projection import Earlier, Progress, band, forecast
from marsad.projection.interval import overdispersion


def progress(daily, waiting):
    table = np.array([daily], dtype=float)
    return Progress(table, table.sum(axis=1) + waiting, 6)


def width(daily, days=14, waiting=4000):
    now = progress(daily, waiting)
    found = band(now, forecast(now, days), days)
    return (found.worst - found.best)[-1]


def test_today_is_known():
    now = progress([10] * 28, 400)
    found = band(now, forecast(now, 14), 14)
    assert found.best[0] == found.worst[0] == 400


def test_further_ahead_is_less_sure():
    assert width([100] * 28, 7) < width([100] * 28, 14) < width([100] * 28, 21)


def test_days_that_jump_make_it_wider_than_chance_would():
    # The same three hundred in a week, even or in two bursts.
    assert width([20, 20, 20, 20, 20, 20, 20] * 4) < width([0, 90, 0, 0, 50, 0, 0, 0, 0, 0, 80, 0, 60, 0] * 2)


def test_weeks_that_jump_make_it_wider():
    steady, jumping = [40] * 28, [10] * 7 + [70] * 7 + [10] * 7 + [70] * 7
    assert width(steady) < width(jumping) * (40 / 70)


def test_two_ways_of_looking_ahead_that_disagree_make_it_wider():
    now, then = progress([20] * 28, 2000), Earlier(np.array([[1.0] * 80 + [300] * 7]), np.array([3000.0]))
    alone, guided = band(now, forecast(now, 14), 14), band(now, forecast(now, 14, then), 14, then)
    assert (guided.worst - guided.best)[-1] > (alone.worst - alone.best)[-1]


def test_nobody_remaining_leaves_nothing_unsure():
    now = progress([10] * 28, 0)
    found = band(now, forecast(now, 14), 14)
    assert found.best.tolist() == found.worst.tolist() == [0] * 15


def test_even_days_differ_no_less_than_chance():
    assert overdispersion(progress([10] * 28, 50)) == 1
    assert overdispersion(progress([], 50)) == 1


history = st.lists(st.integers(0, 300), max_size=60)


@settings(max_examples=150, deadline=None)
@given(history, history, st.integers(0, 900), st.integers(-3, 60))
def test_the_band_holds_the_projection_and_stays_among_those_who_remain(daily, before, waiting, days):
    now, then = progress(daily, waiting), Earlier(np.array([before], dtype=float), np.array([sum(before) + 50.0]))
    ahead = forecast(now, days, then)
    found = band(now, ahead, days, then)
    assert (found.best <= ahead.open[0] + 1e-9).all()
    assert (found.worst >= ahead.open[0] - 1e-9).all()
    assert found.best.min() >= 0
    assert found.worst.max() <= waiting


@pytest.mark.parametrize("seed", range(3))
def test_four_in_five_hold_when_days_are_as_unruly_as_those_before(seed):
    """Two hundred campaigns at one pace whose days jump five times more than chance: most intervals hold."""
    rng, hits = np.random.default_rng(seed), 0
    for _ in range(200):
        pace = rng.gamma(5, 4, 42)
        daily = rng.poisson(pace)
        now = progress(daily[:28], 3000 - daily[:28].sum())
        found = band(now, forecast(now, 14), 14)
        hits += found.best[-1] <= 3000 - daily.sum() <= found.worst[-1]
    assert hits >= 160
