"""The other shapes of figure: what is in them, in which order, and on which side in Arabic."""

import json
import re
from datetime import date

import numpy as np
import pandas
import pytest

from marsad import charts
from marsad.charts import palette
from marsad.charts.curves import day_ticks, share_ticks
from marsad.texts import Words

FR, AR = Words("fr"), Words("ar")
EXAM = date(2024, 6, 10)


def bars(words=FR, n=3):
    frame = pandas.DataFrame({"remaining": range(n), "value": [0.5] * n}, index=range(10, 10 + n))
    codes = [f"0{i}" for i in range(n)]
    return charts.ranked_bars(codes, codes, frame["remaining"], frame["value"], words, "sans CNIE")


def curve(words=FR, needed=1.0, target=-1, as_of=-20, previous=True):
    days, share = np.arange(-100, as_of), np.linspace(0, 0.8, as_of + 100)
    before = (np.arange(-100, 40), np.linspace(0, 0.9, 140)) if previous else ([], [])
    return charts.progress_curve(days, share, *before, target, as_of, needed, EXAM, words)


def pace(drawing):
    return [line for line in drawing.option["series"] if line.get("lineStyle", {}).get("type") == "dashed"]


def notes(drawing):
    """What is written into a curve, with its place."""
    return {note["label"]["formatter"]: note["value"] for note in drawing.option["series"][-1]["data"]}


def values(drawing):
    return [bar["value"] for bar in drawing.option["series"][0]["data"]]


def test_bars_are_ranked_by_candidates_remaining():
    assert bars().codes == ("02", "01", "00")
    assert values(bars()) == [2, 1, 0]


def test_bars_stop_at_twenty_and_say_what_is_left_out():
    drawing = bars(n=25)
    assert len(drawing.codes) == len(values(drawing)) == 20
    assert "5 autres" in drawing.option["graphic"][0]["style"]["text"]


def test_the_rate_stands_beside_each_bar():
    assert bars().option["yAxis"][1]["data"] == ["50,0\u00a0%"] * 3


def test_bars_grow_from_the_side_where_reading_starts():
    left, right = bars().option, bars(AR).option
    assert [axis["position"] for axis in left["yAxis"]] == ["left", "right"]
    assert [axis["position"] for axis in right["yAxis"]] == ["right", "left"]
    assert (left["xAxis"]["inverse"], right["xAxis"]["inverse"]) == (False, True)


def test_a_count_stands_in_its_bar_where_there_is_room():
    """On the shortest bars it stands beside: cut figures mislead."""
    places = [bar["label"]["position"] for bar in bars(n=11).option["series"][0]["data"]]
    assert places == ["insideRight"] * 7 + ["right"] * 4


def test_what_a_pointer_says_is_text_and_never_a_template():
    """A school may call itself anything; ECharts fills in braces and would read HTML."""
    drawing = charts.ranked_bars(["01"], ["<img src=x>{c}"], [1], [0.5], FR, "sans CNIE")
    assert drawing.option["tooltip"]["renderMode"] == "richText"
    assert drawing.option["series"][0]["data"][0]["tooltip"]["formatter"].startswith("<img src=x>(c)\n")


def test_the_needed_pace_goes_from_today_to_the_deadline():
    (line,) = pace(curve())
    assert line["data"] == [[-20, pytest.approx(80)], [-1, 100]]


@pytest.mark.parametrize("late", [{"needed": None}, {"target": None}, {"target": -30}])
def test_no_pace_is_drawn_when_nothing_is_needed_or_the_deadline_has_passed(late):
    assert pace(curve(**late)) == []


def test_a_pointer_reads_both_sessions_on_one_day():
    """ECharts hands the words of the first line: they say what all lines reached by that day."""
    day, _, said = curve().option["series"][0]["data"][0]
    assert day == -100
    assert said.splitlines() == ["2 mars", "Cette session 0,0\u00a0%", "Session précédente 0,0\u00a0%"]
    assert curve().option["tooltip"]["renderMode"] == "richText"


def test_the_legend_names_only_the_lines_drawn():
    said = curve(previous=False, needed=None).option["title"]["text"]
    assert "Cette session" in said
    assert "Session précédente" not in said


def test_the_marks_of_the_legend_stand_where_a_line_of_text_starts():
    said = [curve(words, previous=False, needed=None).option["title"]["text"] for words in (FR, AR)]
    assert said[0].startswith("{m0|▬}")
    assert said[1].endswith("{m0|▬}")


def test_the_deadline_is_labelled_with_its_day():
    assert any("9 juin" in said for said in notes(curve()))
    assert not any("Échéance" in said for said in notes(curve(target=None)))


def test_months_are_named_in_the_language():
    assert "يونيو" in "".join(notes(curve(AR)))


def test_a_long_session_is_read_by_months_and_a_short_one_by_days():
    assert day_ticks(-101, 0, EXAM, FR)[1] == ["mars", "avr.", "mai", "juin"]
    assert day_ticks(-10, 10, EXAM, FR) == ([-9, 1], ["1er juin", "11 juin"])


@pytest.mark.parametrize(("top", "last"), [(1.0, 1.0), (0.97, 1.0), (0.08, 0.08), (0.071, 0.08), (0.0, 0.01)])
def test_the_scale_ends_just_above_the_highest_share(top, last):
    assert share_ticks(top)[-1] == pytest.approx(last)


def test_groups_share_one_scale_and_no_base_has_no_bar():
    groups = [("Sexe", ["F", "M"], [0.8, float("nan")], [80, 0], [100, 0]), ("Milieu", ["Rural"], [0.4], [4], [10])]
    drawing = charts.breakdown(groups, FR)
    said = [bar["tooltip"].get("formatter", "") for bar in drawing.option["series"][0]["data"] if bar != "-"]
    assert values_or_gaps(drawing) == [0, 0.8, 0, "-", 0, 0.4]
    assert drawing.option["yAxis"][1]["data"] == ["", "80,0\u00a0%", "sans base", "", "", "40,0\u00a0%"]
    assert "80 sur 100" in said[1]
    assert "sur" not in said[2]


def values_or_gaps(drawing):
    return [bar if bar == "-" else bar["value"] for bar in drawing.option["series"][0]["data"]]


def test_states_add_up_to_the_whole():
    drawing = charts.stacked_states(["a", "b"], [("fait", [1, 3]), ("à faire", [3, 1])], FR, codes=["01", "02"])
    shares = np.array([[bar["value"] for bar in bars["data"]] for bars in drawing.option["series"]])
    assert shares.tolist() == [[25, 75], [75, 25]]
    assert drawing.codes == ("01", "02")


def test_a_place_without_anybody_has_no_state():
    drawing = charts.stacked_states(["a", "b"], [("fait", [0, 3]), ("à faire", [0, 1])], FR)
    assert "sans base" in drawing.option["series"][0]["data"][0]["tooltip"]["formatter"]


def test_bands_past_the_limit_stand_out():
    bars = charts.histogram(["0–30", "31–60", "> 60"], [5, 4, 1], FR, limit=2).option["series"][0]["data"]
    colours = [bar["itemStyle"]["color"] for bar in bars]
    assert colours == [palette.ACCENT, palette.ACCENT, palette.ATTENTION]


@pytest.mark.parametrize(
    "drawing",
    [
        charts.ranked_bars([], [], [], [], FR, ""),
        charts.breakdown([], FR),
        charts.progress_curve([], [], [], [], None, 0, None, EXAM, FR),
        charts.stacked_states([], [], FR),
        charts.histogram(["0–2"], [0], FR),
    ],
    ids=["bars", "breakdown", "curve", "states", "histogram"],
)
def test_nothing_to_draw_is_said(drawing):
    assert drawing.option["title"]["text"] == "Aucune donnée à représenter"
    assert drawing.codes == ()


THEMED = "|".join(re.escape(colour) for colour in (*palette.ALL, *palette.RATES))


@pytest.mark.parametrize(
    "drawing", [bars(), bars(AR), curve(), curve(AR)], ids=["bars", "bars-ar", "curve", "curve-ar"]
)
def test_a_drawing_has_only_colours_of_the_theme(drawing):
    """Each is said for the light page and for the dark one: one kept drawing serves both."""
    assert "#" not in re.sub(THEMED, "", json.dumps(drawing.option))


def test_a_curve_is_small_enough_to_send():
    assert len(json.dumps(curve().option)) < 30_000


def test_the_share_reached_is_written_on_its_curve():
    assert notes(curve())["80,0\u00a0%"] == [-21, 80]
