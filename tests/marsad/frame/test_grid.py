from marsad.frame import grid
from marsad.texts import Words


def test_written_numbers_sort_as_numbers():
    written = grid.counts([15990, 7, 3214, 214], Words("fr"))
    assert [text.strip() for text in sorted(written)] == ["7", "214", "3\u202f214", "15\u202f990"]


def test_written_rates_sort_as_rates_and_no_base_comes_last():
    written = grid.percents([0.795, 1.0, float("nan"), 0.08], Words("fr"))
    assert [text.strip() for text in sorted(written)] == ["8,0\xa0%", "79,5\xa0%", "100,0\xa0%", "sans base"]
