from marsad.frame.compared import peers, rate
from marsad.indicators import indicator

CARD = indicator("cnie_coverage")


def test_a_region_is_compared_with_the_nation_from_its_own_file(view_of, tiny_snapshot):
    region, nation = view_of("regional_director:01"), view_of()
    whole = tiny_snapshot.measure("cnie_coverage", ["session"], nation.scope, ["2024"])["value"][0]
    assert rate(region, CARD, "nation") == whole


def test_the_comparison_follows_the_filters(view_of):
    view = view_of("regional_director:04", stream="2BACSH")
    assert rate(view, CARD, "04") == 1 / 3


def test_a_school_knows_its_rank_in_its_province(view_of):
    (said,) = peers(view_of(territory="16698Z"), CARD)
    assert "rang **1** sur **2** établissements (Rabat)" in said


def test_a_school_head_sees_no_other_school(view_of):
    assert peers(view_of("school_head:16698Z"), CARD) == []
