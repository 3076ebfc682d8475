from datetime import date

from marsad.frame.since import changed, comparison, is_compared


def test_the_current_session_is_compared_with_the_day_before(view_of):
    found = comparison(view_of())
    assert (found.status, found.snapshot, found.as_of) == ("compared", "20240627T060000Z-0001", date(2024, 6, 27))


def test_an_earlier_session_says_why_it_is_not(view_of):
    view = view_of(session="2023")
    assert comparison(view).status == "not_kept"
    assert not is_compared(view)


def moves(view, level):
    rows = changed(view, ("session",), level)
    return set(rows.loc[rows["gate"] == "registered", "kind"]) - {"appeared", "vanished"}


def test_a_move_inside_a_place_is_no_arrival_there(view_of):
    """Between two provinces of one region: the provinces see it, region and nation do not."""
    assert moves(view_of(territory="04.441"), "province") == {"came"}
    assert moves(view_of(territory="04.421"), "province") == {"left"}
    assert moves(view_of(territory="04"), "region") == {"regrouped_in", "regrouped_out"}
    assert moves(view_of(), "nation") == {"regrouped_in", "regrouped_out"}
