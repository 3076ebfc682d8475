import pytest

from marsad.frame.children import ranking
from marsad.frame.readings import reading


def test_most_candidates_remaining_come_first(view_of):
    table = ranking(view_of(), "cnie_coverage").table
    assert list(table["code"]) == ["04", "01"]
    assert list(table["remaining"]) == [4, 1]


@pytest.mark.parametrize("place", ["nation", "04", "04.421"])
def test_children_add_up_to_their_place(view_of, place):
    view = view_of(territory=place)
    table, whole = ranking(view, "verification_completion").table, reading(view, "verification_completion")
    assert table["numerator"].sum() == whole.numerator
    assert table["denominator"].sum() == whole.denominator


def test_a_rate_without_remaining_is_ranked_by_another(view_of):
    found = ranking(view_of(), "scholarship_request_rate", "scholarship_barred_rate")
    assert list(found.table["remaining"]) == [4, 1]
    assert found.missing == "écartés faute de CNIE"


def test_children_are_named_in_the_language(view_of):
    assert ranking(view_of(lang="ar", territory="04"), "cnie_coverage").table["name"].tolist() == ["الرباط", "سلا"]
