from datetime import date

import numpy as np
import pytest

from marsad import charts
from marsad.charts import canvas
from marsad.texts import Words

FR, AR = Words("fr"), Words("ar")


def curve(words=FR, lowest=0.7, deadlines=(-1,)):
    days, coming = np.arange(-60, -19), np.arange(-20, 0)
    ahead = np.linspace(0.8, 0.96, 20)
    reached = np.linspace(lowest, 0.8, 41)
    return charts.outcome_curve(
        days, reached, coming, ahead, ahead - 0.03, ahead + 0.02, deadlines, words, date(2024, 6, 10)
    )


def test_the_projection_goes_on_where_the_session_stands():
    _, known, expected, _ = curve().data
    assert (known.x[-1], known.y[-1]) == (expected.x[0], expected.y[0])
    assert expected.line.dash == "dash"


def test_the_band_lies_around_the_projection():
    band, _, expected, _ = curve().data
    high, low = np.split(band.y, 2)
    assert (low[::-1] <= expected.y).all()
    assert (high >= expected.y).all()


def test_the_needed_pace_ends_with_everybody():
    *_, needed = curve().data
    assert needed.y[-1] == 100
    assert needed.x.tolist() == [-20, -1]


@pytest.mark.parametrize(("lowest", "bottom"), [(0.7, 70), (0.68, 60), (0.02, 0)])
def test_the_axis_starts_at_the_round_step_below(lowest, bottom):
    axis = curve(lowest=lowest).layout.yaxis
    assert axis.range[0] == bottom
    assert axis.ticktext[0] == "100\u00a0%"


def test_a_moved_deadline_stands_beside_the_old_one():
    assert [shape.x0 for shape in curve(deadlines=(-8, -1)).layout.shapes] == [-8, -1]


def test_the_share_expected_is_written_at_the_end():
    assert "96,0" in curve().layout.annotations[1].text


def test_arabic_reads_from_right_to_left():
    assert curve(AR).layout.xaxis.range[0] > curve(AR).layout.xaxis.range[1]
    assert curve(AR).layout.yaxis.side == "right"


def test_nothing_known_is_said_in_words():
    empty = charts.outcome_curve([], [], [], [], [], [], [], FR, date(2024, 6, 10))
    assert FR.t("chart.nothing") in empty.layout.annotations[0].text
    assert empty.layout.paper_bgcolor == canvas.CLEAR
