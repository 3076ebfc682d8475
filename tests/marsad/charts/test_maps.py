"""Colours by class, clicks by code."""

import json

import numpy as np
import pytest

from marsad.charts import outlines_of, palette, territory_map
from marsad.charts.maps import HEIGHT, classes, shades
from marsad.texts import Words

FR = Words("fr")
CODES = [f"{n:02d}" for n in range(1, 13)]
RATES = [0.61, float("nan"), *np.linspace(0.7, 0.9, 10)]


def drawn(words=FR, codes=CODES, selected=None, place="nation"):
    n = len(codes)
    return territory_map(outlines_of(place), codes, codes, RATES[:n], [10] * n, words, selected)


def marks(drawing):
    """The territories: every series but the last, which holds the words."""
    return drawing.option["series"][:-1]


def colours(drawing):
    return [mark["itemStyle"]["color"] for mark in marks(drawing)]


def test_every_territory_is_a_mark_that_stands_for_its_code():
    drawing = drawn()
    assert drawing.codes == tuple(CODES)
    assert len(marks(drawing)) == 12
    assert all(mark["selectedMode"] == "single" for mark in marks(drawing))


def test_every_territory_has_the_same_border():
    assert {str(mark["itemStyle"]["borderWidth"]) for mark in marks(drawn())} == {"1.5"}


def test_a_rate_without_base_is_grey_and_said_so():
    mark = marks(drawn())[1]
    assert mark["itemStyle"]["color"] not in palette.RATES
    assert "sans base" in mark["data"][0]["tooltip"]["formatter"]


def test_a_territory_without_figures_is_context_and_does_not_answer():
    """It stands after those that answer: the place of a series is the place of its code."""
    drawing = drawn(codes=["04"])
    assert drawing.codes == ("04",)
    assert [mark.get("silent", False) for mark in marks(drawing)] == [False] + [True] * 11


def test_the_selected_territory_has_a_border_of_its_own_on_top():
    chosen, other = marks(drawn(selected="04"))[3], marks(drawn(selected="04"))[4]
    assert chosen["itemStyle"]["borderColor"] == palette.TEXT
    assert chosen["z"] > other["z"]


@pytest.mark.parametrize("place", ["nation", "02", "11"])
def test_a_territory_keeps_its_shape_on_every_screen(place):
    """A tall region is bounded by the height of the figure, a broad one by its width."""
    codes = [each.code for each in outlines_of(place)]
    spec = drawn(codes=codes[:12], place=place).option
    sides = [spec["grid"], *(one["option"]["grid"] for one in spec["media"])]
    across = np.ptp(np.vstack([each.line for each in outlines_of(place)]).astype(float), axis=0)
    assert [side["width"] / side["height"] for side in sides] == pytest.approx(
        [across[0] / across[1]] * len(sides), 0.02
    )
    assert all(side["top"] + side["height"] < HEIGHT - 40 for side in sides)


def test_marks_fill_the_axes_they_stand_on():
    spec = drawn().option
    sizes = np.array([mark["symbolSize"] for mark in marks(drawn())])
    ends = np.array([mark["data"][0]["value"] for mark in marks(drawn())])
    scale = spec["grid"]["width"] / (spec["xAxis"]["max"] - spec["xAxis"]["min"])
    right = (ends[:, 0] - spec["xAxis"]["min"]) * scale + sizes[:, 0] / 2
    assert right.max() == pytest.approx(spec["grid"]["width"], abs=1)


@pytest.mark.parametrize(
    "values", [[0.61, 0.93], [0.0, 1.0], [0.5], [0.799, 0.801], [0.98, 1.0], [0, 0], [1, 1], [float("nan")]]
)
def test_at_most_five_round_classes_hold_every_rate(values):
    bounds = classes(np.array(values, dtype=float))
    known = [value for value in values if value == value]
    assert 2 <= len(bounds) <= 6
    assert all(bounds[0] <= value <= bounds[-1] + 1e-9 for value in known)
    assert bounds[-1] <= 1 + 1e-9  # nobody is past everybody
    assert len(shades(bounds)) == len(bounds) - 1


def test_a_higher_rate_is_never_lighter():
    steps = [palette.RATES.index(colour) for colour in colours(drawn())[2:]]
    assert steps == sorted(steps)
    assert steps[0] < steps[-1]


def test_the_scale_runs_from_right_to_left_in_arabic():
    first = [boxes(words)[0]["shape"]["x"] for words in (FR, Words("ar"))]
    last = [boxes(words)[-1]["shape"]["x"] for words in (FR, Words("ar"))]
    assert first[0] < last[0]
    assert first[1] > last[1]


def boxes(words):
    return [part for part in drawn(words).option["graphic"][0]["children"] if part["type"] == "rect"]


def test_the_map_is_small_enough_to_send():
    assert len(json.dumps(drawn().option)) < 32_000
