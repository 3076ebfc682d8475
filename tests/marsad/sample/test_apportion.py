import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.sample.apportion import apportion, apportion_capped, apportion_with_floor, chosen

weights = st.lists(st.integers(1, 10_000), min_size=1, max_size=40)


@given(st.integers(0, 500_000), weights)
def test_shares_add_up_and_stay_within_one_of_the_exact_share(total, given_weights):
    shares = apportion(total, np.array(given_weights))
    exact = total * np.array(given_weights) / sum(given_weights)
    assert shares.sum() == total
    assert (abs(shares - exact) < 1 + 1e-6).all()


def test_a_territory_without_weight_gets_nothing():
    assert apportion(10, np.array([0, 1, 1])).tolist() == [0, 5, 5]


def test_capped_shares_pass_their_excess_to_those_with_room():
    assert apportion_capped(10, np.array([8, 1, 1]), np.array([4, 9, 9])).tolist() == [4, 3, 3]


def test_caps_that_cannot_hold_the_total_are_refused():
    with pytest.raises(ValueError, match="cannot be shared"):
        apportion_capped(10, np.array([1, 1]), np.array([4, 4]))


def test_floors_are_reached_at_the_expense_of_the_largest():
    assert apportion_with_floor(10, np.array([98, 1, 1]), np.array([1, 1, 2])).tolist() == [7, 1, 2]


def test_each_group_gets_exactly_its_quota_of_the_best():
    score = np.array([0.9, 0.1, 0.5, 0.7, 0.8])
    group = np.array([0, 0, 0, 1, -1])
    assert chosen(score, group, np.array([2, 5])).tolist() == [True, False, True, True, False]
