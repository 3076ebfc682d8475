"""Colours by class, clicks by code."""

import numpy as np
import pytest

from marsad.charts import canvas, outlines_of, territory_map
from marsad.charts.maps import classes, shades
from marsad.texts import Words

FR = Words("fr")
CODES = [f"{n:02d}" for n in range(1, 13)]
RATES = [0.61, float("nan"), *np.linspace(0.7, 0.9, 10)]


def drawn(words=FR, codes=CODES, selected=None):
    n = len(codes)
    return territory_map(outlines_of("nation"), codes, codes, RATES[:n], [10] * n, words, selected)


def codes_of(figure):
    return {code for trace in figure.data if trace.customdata is not None for code in trace.customdata}


def test_every_territory_is_drawn_and_answers_with_its_code():
    figure = drawn()
    assert sum(trace.fill == "toself" for trace in figure.data) == 12
    assert codes_of(figure) == set(CODES)


def test_every_territory_has_the_same_border():
    assert len({str(trace.line) for trace in drawn().data if trace.fill == "toself"}) == 1


def test_a_rate_without_base_is_grey_and_said_so():
    figure = drawn()
    assert figure.data[1].fillcolor == canvas.CONTEXT_SOFT
    said = [t.hovertemplate for t in figure.data if t.customdata is not None and t.customdata[0] == "02"]
    assert "sans base" in said[0]


def test_a_territory_without_figures_is_context_and_does_not_answer():
    figure = drawn(codes=["04"])
    assert sum(trace.fill == "toself" for trace in figure.data) == 12
    assert codes_of(figure) == {"04"}


def test_the_selected_territory_has_an_outline_of_its_own():
    assert len(drawn(selected="04").data) == len(drawn().data) + 1


@pytest.mark.parametrize(
    "values", [[0.61, 0.93], [0.0, 1.0], [0.5], [0.799, 0.801], [0.98, 1.0], [0, 0], [float("nan")]]
)
def test_at_most_five_round_classes_hold_every_rate(values):
    bounds = classes(np.array(values, dtype=float))
    known = [value for value in values if value == value]
    assert 2 <= len(bounds) <= 6
    assert all(bounds[0] <= value <= bounds[-1] + 1e-9 for value in known)
    assert len(shades(bounds)) == len(bounds) - 1


def test_a_higher_rate_is_never_lighter():
    shapes = [canvas.RATES.index(drawn().data[i].fillcolor) for i in range(2, 12)]
    assert shapes == sorted(shapes)


def test_the_scale_runs_from_right_to_left_in_arabic():
    first = [
        next(note for note in drawn(words).layout.annotations if note.yref == "paper") for words in (FR, Words("ar"))
    ]
    assert first[0].x < 0.5 < first[1].x


def test_the_map_is_small_enough_to_send():
    assert len(drawn().to_json()) < 48_000
