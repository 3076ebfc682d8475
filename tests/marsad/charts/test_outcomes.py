from datetime import date

import numpy as np
import pytest

from marsad import charts
from marsad.texts import Words

FR, AR = Words("fr"), Words("ar")


def curve(words=FR, lowest=0.7, deadlines=(-1,)):
    days, coming = np.arange(-60, -19), np.arange(-20, 0)
    ahead = np.linspace(0.8, 0.96, 20)
    reached = np.linspace(lowest, 0.8, 41)
    drawing = charts.outcome_curve(
        days, reached, coming, ahead, ahead - 0.03, ahead + 0.02, deadlines, words, date(2024, 6, 10)
    )
    return drawing.option


def places(line):
    return [tuple(point[:2]) for point in line["data"]]


def test_the_projection_goes_on_where_the_session_stands():
    known, expected = curve()["series"][:2]
    assert places(known)[-1] == places(expected)[0] == (-20, 80)
    assert expected["lineStyle"]["type"] == "dashed"


def test_the_band_lies_around_the_projection():
    _, expected, _, floor, filled = curve()["series"][:5]
    low, high = (np.array(places(line))[:, 1] for line in (floor, filled))
    middle = np.array(places(expected))[:, 1]
    assert (low <= middle).all()
    assert (low + high >= middle).all()
    assert floor["stack"] == filled["stack"]


def test_the_needed_pace_ends_with_everybody():
    assert places(curve()["series"][2]) == [(-20, 80), (-1, 100)]


@pytest.mark.parametrize(("lowest", "bottom"), [(0.7, 70), (0.68, 60), (0.02, 0)])
def test_the_axis_starts_at_the_round_step_below(lowest, bottom):
    axis = curve(lowest=lowest)["yAxis"]
    assert (axis["min"], axis["max"]) == (bottom, 100)


def test_a_moved_deadline_stands_beside_the_old_one():
    rules = [places(line) for line in curve(deadlines=(-8, -1))["series"][5:7]]
    assert [rule[0][0] for rule in rules] == [-8, -1]
    assert all(rule[0][0] == rule[1][0] for rule in rules)


def test_the_share_expected_is_written_at_the_end():
    last = curve()["series"][-1]["data"][-1]
    assert last["value"] == [-1, 96]
    assert "96,0" in last["label"]["formatter"]


def test_arabic_reads_from_right_to_left():
    assert [curve(words)["xAxis"]["inverse"] for words in (FR, AR)] == [False, True]
    assert [curve(words)["yAxis"]["position"] for words in (FR, AR)] == ["left", "right"]


def test_nothing_known_is_said_in_words():
    empty = charts.outcome_curve([], [], [], [], [], [], [], FR, date(2024, 6, 10))
    assert FR.t("chart.nothing") in empty.option["title"]["text"]
