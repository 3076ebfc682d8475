from marsad.frame.yesterday import since_yesterday
from marsad.indicators import indicator


def test_a_tile_says_how_many_more_than_the_day_before(view_of):
    assert since_yesterday(view_of(), indicator("verification_completion")) == ["+1 depuis le 27 juin 2024"]
    assert since_yesterday(view_of(), indicator("cnie_coverage")) == ["−1 depuis le 27 juin 2024"]


def test_what_is_no_gate_is_not_compared(view_of):
    assert since_yesterday(view_of(), indicator("correction_rate")) == []


def test_without_a_comparison_a_tile_says_nothing_of_it(view_of):
    assert since_yesterday(view_of(session="2023"), indicator("cnie_coverage")) == []
