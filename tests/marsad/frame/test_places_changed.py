from marsad.frame.places_changed import counted


def test_most_candidates_gone_backwards_come_first(view_of):
    rows = counted(view_of())
    assert list(rows["region"]) == ["04", "01"]
    assert list(rows["lost"]) == [1, 0]
    assert list(rows["registered"]) == [9, 2]


def test_children_show_the_moves_between_them(view_of):
    rows = counted(view_of(territory="04")).set_index("province")
    assert dict(rows["came"]) == {"04.441": 1, "04.421": 0}
    assert dict(rows["left"]) == {"04.441": 0, "04.421": 1}
