from marsad.frame.waits import bands


def test_bands_are_named_by_their_first_and_last_day(view_of):
    assert bands(view_of()) == ["0–7 j", "8–30 j", "31–60 j", "≥ 61 j"]
