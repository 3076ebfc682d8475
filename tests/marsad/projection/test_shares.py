import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.projection import Progress, shared, whole
from marsad.projection.shares import speed


def schools(daily, remaining):
    table = np.array(daily, dtype=float)
    return Progress(table, table.sum(axis=1) + np.array(remaining, dtype=float), 6)


def test_alike_schools_share_by_what_remains():
    alike = schools([[1] * 28, [2] * 28], [10, 20])
    assert shared(alike, 15) == pytest.approx([5, 10])


def test_a_fast_school_is_expected_to_stay_faster():
    unlike = schools([[20] * 28, [1] * 28, [10] * 28, [5] * 28], [500] * 4)
    first, second, third, fourth = shared(unlike, 1000)
    assert first < third < fourth < second


def test_a_small_school_is_drawn_towards_its_province():
    # Both closed twice what their province would; one is of ten candidates, the other of two thousand.
    found = speed(schools([[0] * 20 + [1] * 4 + [0] * 4, [40] * 28, [10] * 28, [12] * 28], [6, 900, 900, 900]))
    assert abs(found[0] - 1) < 0.5
    assert found[1] > 1.5


def test_schools_that_differ_by_chance_only_have_one_speed():
    rng = np.random.default_rng(7)
    assert speed(schools(rng.poisson(1.0, (60, 28)), [30] * 60)) == pytest.approx(np.ones(60), abs=0.25)


@pytest.mark.parametrize(
    ("remaining", "whole", "expected"),
    [
        ([0, 0], 0, [0, 0]),  # nobody remains
        ([4, 6], 10, [4, 6]),  # nobody will be served
        ([4, 6], 0, [0, 0]),  # everybody will
        ([1, 0], 0.5, [0.5, 0]),  # one candidate
    ],
)
def test_ends_of_the_scale(remaining, whole, expected):
    assert shared(schools([[0] * 28, [0] * 28], remaining), whole) == pytest.approx(expected)


counts = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 9)), min_size=1, max_size=12)


@settings(max_examples=150, deadline=None)
@given(counts, st.floats(0, 1), st.integers(0, 2**16))
def test_schools_add_up_to_their_province_and_none_exceeds_what_remains(drawn, part, seed):
    rng = np.random.default_rng(seed)
    remaining = [left for left, _ in drawn]
    table = schools([rng.poisson(pace, 28) for _, pace in drawn], remaining)
    found = shared(table, part * sum(remaining))
    assert found.sum() == pytest.approx(part * sum(remaining), abs=1e-6)
    assert (found >= -1e-9).all()
    assert (found <= np.array(remaining) + 1e-6).all()


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([1.5, 1.5, 1.0], [2, 1, 1]),  # the first of equal remainders
        ([0.2, 0.2, 0.6], [0, 0, 1]),
        ([0.0, 3.0], [0, 3]),
        ([2.9999999999, 1.0], [3, 1]),  # a sum that floating point missed by a hair
    ],
)
def test_whole_candidates_have_the_same_sum(parts, expected):
    assert whole(np.array(parts)).tolist() == expected
