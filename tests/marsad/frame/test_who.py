import pytest

from marsad.frame.readings import reading
from marsad.frame.who import grouped, shown, written
from marsad.indicators import indicator


@pytest.mark.parametrize("place", ["nation", "04", "20001P"])
def test_every_breakdown_adds_up_to_the_tile(view_of, place):
    view, one = view_of(territory=place), indicator("cnie_coverage")
    whole = reading(view, "cnie_coverage")
    for rows in grouped(view, one).values():
        assert (rows["numerator"].sum(), rows["denominator"].sum()) == (whole.numerator, whole.denominator)


def test_without_a_base_there_is_nobody_to_break_down(view_of):
    assert grouped(view_of(territory="20001P"), indicator("scholarship_decided_rate")) == {}


def test_groups_have_names_not_codes(view_of):
    view = view_of(lang="en")
    rows = grouped(view, indicator("cnie_coverage"))["sex"]
    assert set(shown(view, "sex", rows)[1]) == {"Girls", "Boys"}


def test_the_table_holds_every_group_of_the_chart(view_of):
    view, one = view_of(), indicator("cnie_coverage")
    assert len(written(view, one)) == sum(map(len, grouped(view, one).values()))
