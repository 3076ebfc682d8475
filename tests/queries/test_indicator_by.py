"""The shape on literal rows, then 200 random questions against a count made by hand in plain Python."""

import pytest

RATE = {"numerator": "cnie_held", "denominator": "registered"}


def test_value_is_a_ratio_of_sums(answer):
    """60 of 100 and 1 of 2: the mean of the two rates would be 0.55."""
    rows = [{"registered": 100, "cnie_held": 60}, {"registered": 2, "cnie_held": 1, "school": "16700B"}]
    assert answer("indicator_by", {"headcount": rows}, by=["region"], **RATE) == [("04", 61, 102, 61 / 102)]


def test_no_base_is_no_value(answer):
    rows = [{"registered": 0, "cnie_held": 0}]
    assert answer("indicator_by", {"headcount": rows}, by=["region"], **RATE) == [("04", 0, 0, None)]


def test_sessions_not_asked_for_are_not_counted(answer):
    rows = [{"registered": 4, "cnie_held": 1}, {"registered": 4, "cnie_held": 4, "session": "2023"}]
    assert answer("indicator_by", {"headcount": rows}, by=["session"], **RATE) == [("2024", 1, 4, 0.25)]


@pytest.mark.parametrize("within", ["04", "04.421", "04.421.01.0", "16698Z"])
def test_a_place_of_any_kind_narrows(answer, within):
    elsewhere = {"region": "01", "province": "01.511", "commune": "01.511.01.0", "school": "01234R"}
    rows = [{"registered": 4, "cnie_held": 1}, elsewhere | {"registered": 9, "cnie_held": 9}]
    assert answer("indicator_by", {"headcount": rows}, by=["sex"], within=within, **RATE) == [("female", 1, 4, 0.25)]
