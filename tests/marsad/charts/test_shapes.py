"""The other shapes of figure: what is in them, in which order, and on which side in Arabic."""

import json
from datetime import date

import numpy as np
import pandas
import pytest

from marsad import charts
from marsad.charts import canvas
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


def pace(figure):
    return [trace for trace in figure.data if trace.line.dash == "dash"]


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
    line = pace(curve())[0]
    assert line.x.tolist() == [-20, -1]
    assert line.y.tolist() == pytest.approx([80, 100])


@pytest.mark.parametrize("late", [{"needed": None}, {"target": None}, {"target": -30}])
def test_no_pace_is_drawn_when_nothing_is_needed_or_the_deadline_has_passed(late):
    assert pace(curve(**late)) == []


def test_the_legend_names_only_the_lines_drawn():
    said = curve(previous=False, needed=None).layout.annotations[0].text
    assert "Cette session" in said
    assert "Session précédente" not in said


def test_the_deadline_is_labelled_with_its_day():
    assert any("9 juin" in note.text for note in curve().layout.annotations)
    assert not any("Échéance" in note.text for note in curve(target=None).layout.annotations)


def test_months_are_named_in_the_language():
    assert "يونيو" in "".join(curve(AR).layout.xaxis.ticktext)


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
    figure = charts.stacked_states(["a", "b"], [("fait", [1, 3]), ("à faire", [3, 1])], FR, codes=["01", "02"])
    assert sum(trace.x for trace in figure.data).tolist() == [1, 1]
    assert figure.data[0].customdata.tolist() == ["01", "02"]


def test_bands_past_the_limit_stand_out():
    colours = charts.histogram(["0–30", "31–60", "> 60"], [5, 4, 1], FR, limit=2).data[0].marker.color
    assert list(colours) == [canvas.ACCENT, canvas.ACCENT, canvas.ATTENTION]


@pytest.mark.parametrize(
    "figure",
    [
        charts.progress_curve([], [], [], [], None, 0, None, EXAM, FR),
        charts.stacked_states([], [], FR),
        charts.histogram(["0–2"], [0], FR),
    ],
    ids=["curve", "states", "histogram"],
)
def test_nothing_to_draw_is_said(figure):
    assert figure.layout.annotations[0].text == "Aucune donnée à représenter"
    assert not figure.data


@pytest.mark.parametrize(
    "drawing", [charts.ranked_bars([], [], [], [], FR, ""), charts.breakdown([], FR)], ids=["bars", "breakdown"]
)
def test_nothing_to_rank_is_said(drawing):
    assert drawing.option["title"]["text"] == "Aucune donnée à représenter"
    assert drawing.codes == ()


@pytest.mark.parametrize("drawing", [bars(), bars(AR)], ids=["bars", "bars-ar"])
def test_a_drawing_has_no_colour_of_its_own(drawing):
    """The theme's palette and the page's text colour serve light and dark alike."""
    assert "#" not in json.dumps(drawing.option)


@pytest.mark.parametrize("figure", [curve(), curve(AR)], ids=["curve", "curve-ar"])
def test_figures_carry_no_template_and_only_colours_of_the_theme(figure):
    assert not figure.layout.template.to_plotly_json().get("data")
    assert figure.layout.paper_bgcolor == canvas.CLEAR
    assert len(figure.to_json()) < 30_000


def test_the_share_reached_is_written_on_its_curve():
    assert any(note.text == "<b>80,0\u00a0%</b>" for note in curve().layout.annotations)
