"""The limits of chance: exact on either side, and never more than one place in twenty beyond them by chance."""

from math import comb

import numpy as np
import pytest

from marsad.funnel import ABOVE, BELOW, INSIDE, RARE, USUAL, chance, limits, position

SIZES = [1, 2, 3, 5, 8, 13, 29, 30, 75, 180, 400, 1200]
RATES = [0.001, 0.01, 0.05, 0.2, 0.5, 0.83, 0.95, 0.985, 0.9999]


def plain_chance(number, size, served, total):
    return comb(served, number) * comb(total - served, size - number) / comb(total, size)


@pytest.mark.parametrize(("size", "served", "total"), [(5, 30, 40), (12, 3, 60), (40, 30, 40), (1, 1, 2), (7, 0, 9)])
def test_chances_agree_with_counting_the_ways(size, served, total):
    numbers, chances = chance(size, served, total)
    assert chances == pytest.approx([plain_chance(int(n), size, served, total) for n in numbers])
    assert sum(
        plain_chance(n, size, served, total) for n in range(max(0, numbers[0]), numbers[-1] + 1)
    ) == pytest.approx(1)


@pytest.mark.parametrize("share", [USUAL, RARE])
@pytest.mark.parametrize("rate", RATES)
def test_no_more_than_its_share_lies_beyond_a_limit(rate, share):
    """Half of what is left on either side, whatever size and rate; one candidate nearer it would be more."""
    total = 30_000
    served = round(rate * total)
    for size in SIZES:
        (low,), (high,) = limits([size], served, total, share)
        numbers, chances = chance(size, served, total)
        assert chances[numbers < low].sum() <= (1 - share) / 2 + 1e-9
        assert chances[numbers > high].sum() <= (1 - share) / 2 + 1e-9
        assert chances[numbers <= low].sum() > (1 - share) / 2 - 1e-9
        assert chances[numbers >= high].sum() > (1 - share) / 2 - 1e-9


def schools(dice, n=3000):
    """Sizes as schools have them: many small ones, a few of a thousand."""
    return np.minimum(dice.lognormal(4.7, 0.9, n).astype(int) + 1, 2500)


@pytest.mark.parametrize("rate", [0.03, 0.5, 0.9, 0.985])
def test_when_candidates_are_shuffled_at_most_one_school_in_twenty_is_outside(rate):
    dice = np.random.default_rng(round(rate * 1000))
    sizes = schools(dice)
    total = int(sizes.sum())
    served = round(rate * total)
    found = limits(sizes, served, total)
    shares = [(position(shuffled(dice, sizes, served), found) != INSIDE).mean() for _ in range(40)]
    assert 0.01 < max(shares) <= 0.05


def shuffled(dice, sizes, served):
    """Everybody goes to a school at random: how many of those past the gate each school gets."""
    everybody = np.zeros(sizes.sum(), dtype=int)
    everybody[:served] = 1
    dice.shuffle(everybody)
    return np.add.reduceat(everybody, np.concatenate([[0], sizes.cumsum()[:-1]]))


def test_one_school_that_differs_is_found():
    sizes = np.array([100] * 50)
    numbers = np.array([90] * 49 + [70])
    found = limits(sizes, numbers.sum(), sizes.sum())
    assert list(position(numbers, found)) == [INSIDE] * 49 + [BELOW]
    assert list(position([100], limits([100], 4480, 5000))) == [ABOVE]


def test_a_place_alone_is_never_unusual():
    """Its rate is the rate of all: nothing to compare with."""
    assert limits([40], 31, 40) == ([31], [31])
    assert position([31], limits([40], 31, 40)) == [INSIDE]


def test_where_all_or_none_are_past_the_gate_nobody_is_outside():
    for served in (0, 500):
        assert position([round(50 * served / 500)], limits([50], served, 500)) == [INSIDE]


def test_rare_limits_lie_outside_the_usual_ones():
    usual, rare = (limits(SIZES, 27_000, 30_000, share) for share in (USUAL, RARE))
    assert (rare.low <= usual.low).all()
    assert (rare.high >= usual.high).all()


def test_what_cannot_be_is_refused():
    with pytest.raises(ValueError, match="cannot be"):
        limits([5], 3, 4)


def test_no_place_has_no_limits():
    assert len(limits([], 3, 4).low) == 0
