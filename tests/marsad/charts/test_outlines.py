"""The whole national territory, and points that answer for it."""

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


@pytest.mark.parametrize("place", ["nation", "06", "10"])
def test_the_points_of_a_territory_lie_inside_it(place):
    lines = lines_of(place)
    for outline in outlines_of(place):
        assert len(outline.inside) > 0
        assert contains(lines[outline.code], outline.inside.astype(float)).mean() > 0.95  # rounded to whole units


def test_the_nearest_point_is_that_of_the_territory():
    places = np.random.default_rng(7)
    lines, outlines = lines_of("nation"), outlines_of("nation")
    owners = np.concatenate([[each.code] * len(each.inside) for each in outlines])
    points = np.concatenate([each.inside for each in outlines]).astype(float)
    clicks = [(code, at) for code, line in lines.items() for at in within(line, places)]
    right = [owners[((points - at) ** 2).sum(axis=1).argmin()] == code for code, at in clicks]
    assert np.mean(right) > 0.96


def within(line: np.ndarray, places: np.random.Generator) -> np.ndarray:
    at = places.uniform(line.min(axis=0), line.max(axis=0), size=(60, 2))
    return at[contains(line, at)]


def test_a_square_contains_its_middle_and_not_its_outside():
    square = np.array([[0, 0], [0, 2], [2, 2], [2, 0], [0, 0]], dtype=float)
    assert contains(square, np.array([[1.0, 1.0], [3.0, 1.0], [-1.0, 1.0]])).tolist() == [True, False, False]
