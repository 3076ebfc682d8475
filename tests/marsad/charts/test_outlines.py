"""The whole national territory, and a place in each part of it for words."""

import numpy as np
import pytest

from marsad.charts.outlines import contains, lines_of, outlines_of

REGIONS = [f"{n:02d}" for n in range(1, 13)]


def test_the_nation_is_drawn_with_its_twelve_regions():
    assert [outline.code for outline in outlines_of("nation")] == REGIONS


def test_the_regions_hold_75_provinces():
    codes = [outline.code for region in REGIONS for outline in outlines_of(region)]
    assert len(codes) == len(set(codes)) == 75
    assert "06.141" in codes


def test_the_southern_regions_reach_the_southern_border():
    low = {outline.code: outline.line[:, 1].min() for outline in outlines_of("nation")}
    assert min(low, key=low.get) == "12"
    assert low["12"] < low["11"] < low["10"]


@pytest.mark.parametrize("place", ["nation", *REGIONS])
def test_every_outline_is_closed_and_fits_two_bytes(place):
    for outline in outlines_of(place):
        assert outline.line.dtype == np.int16
        assert (outline.line[0] == outline.line[-1]).all()


@pytest.mark.parametrize("place", ["nation", *REGIONS])
def test_the_words_of_a_territory_lie_inside_it(place):
    lines = lines_of(place)
    for outline in outlines_of(place):
        assert contains(lines[outline.code], outline.middle[None].astype(float)).all()


def test_a_square_contains_its_middle_and_not_its_outside():
    square = np.array([[0, 0], [0, 2], [2, 2], [2, 0], [0, 0]], dtype=float)
    assert contains(square, np.array([[1.0, 1.0], [3.0, 1.0], [-1.0, 1.0]])).tolist() == [True, False, False]
