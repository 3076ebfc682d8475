ROWS = [
    {"registered": 10, "cnie_held": 4, "verified": 3},
    {"registered": 5, "cnie_held": 5, "verified": 0, "sex": "male"},
    {"registered": 7, "cnie_held": 1, "verified": 1, "region": "01"},
]


def test_several_counts_are_summed_in_one_statement(answer):
    rows = answer("counts_by", {"headcount": ROWS}, by=["region"], counts=["registered", "cnie_held"])
    assert rows == [("01", 7, 1), ("04", 15, 9)]


def test_only_the_columns_named_are_counted(answer):
    """A bare name would be a regular expression, and `verified` would also bring `unverified`."""
    rows = [ROWS[0] | {"unverified": 7}]
    assert answer("counts_by", {"headcount": rows}, by=["sex"], counts=["verified"]) == [("female", 3)]


def test_several_values_of_a_filter_are_one_or_the_other(answer):
    rows = answer("counts_by", {"headcount": ROWS}, by=["sex"], counts=["registered"], sex=["male", "female"])
    assert rows == [("female", 17), ("male", 5)]
