from marsad.frame.bridge import drawn, in_use, signed, standing, totals, written

BEFORE, AFTER = 1, -1


def ends(view, gate):
    return [mark["value"][0] for mark in drawn(view, gate).option["series"][-1]["data"]]


def test_the_day_before_and_the_steps_make_today(view_of):
    """Eleven today; one appeared and one is gone: eleven the day before, nobody the wiser without the steps."""
    view = view_of()
    assert ends(view, "registered") == [11, 11]
    assert signed(totals(view)["registered"]) | {"appeared": 0, "vanished": 0} == dict.fromkeys(
        ("appeared", "vanished", "came", "left", "regrouped", "gained", "lost"), 0
    )


def test_a_move_inside_the_place_cancels_out(view_of):
    assert totals(view_of(territory="04"))["registered"]["regrouped"] == 0


def test_under_a_filter_a_move_inside_the_place_changes_its_group(view_of):
    """From a private school in town to a public one in the country: in the place, out of the filter."""
    private = view_of(territory="04", school_type="private")
    assert totals(private)["registered"]["regrouped"] == -1
    assert ends(private, "registered") == [3, 2]


def test_a_gate_lost_takes_from_today(view_of):
    view = view_of(territory="20001P")
    today = standing(view)["cnie_held"]
    assert ends(view, "cnie_held") == [today + 1, today]


def test_gates_that_nobody_is_past_are_left_out(view_of):
    assert "diploma_issued" not in in_use(view_of())
    assert in_use(view_of())[0] == "registered"


def test_the_table_has_a_line_for_each_gate_in_use(view_of):
    view = view_of(territory="04.441")
    table = written(view)
    assert len(table) == len(in_use(view))
    assert list(table.iloc[0])[BEFORE] == "2"
    assert list(table.iloc[0])[AFTER] == "3"
