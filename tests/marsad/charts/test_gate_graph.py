"""The picture of the gates: boxes in their places, each way ending in the box it leads to."""

import json
import re

from marsad import charts
from marsad.charts import option, palette
from marsad.charts.gate_graph import HEIGHT
from marsad.texts import Words

CARD = charts.Box("cnie", "across", 0, "CNIE", ["3 of 4", "75%"], 0.75, 0.25)
SUMMONS = charts.Box("summons", "start", 1, "Summons {x}", ["1 of 4"], 0.25, 0.0)
GRANT = charts.Box("scholarship", "end", 1, "Scholarship", [], 0.0, 0.0)
WIRES = [("cnie", "summons"), ("cnie", "scholarship")]


def drawn(lang="en"):
    return charts.gate_graph([CARD, SUMMONS, GRANT], WIRES, Words(lang))


def frames(drawing):
    """Each is followed by the two parts of the bar under it."""
    return drawing.option["series"][0]["markArea"]["data"][::3]


def test_a_box_says_its_name_and_its_figures():
    assert frames(drawn())[0][0]["label"]["formatter"] == "{name|CNIE}\n3 of 4\n75%"


def test_a_brace_in_a_name_is_not_read_as_a_style():
    assert "(x)" in frames(drawn())[1][0]["label"]["formatter"]


def test_words_are_large_enough_to_read():
    assert {frame[0]["label"]["fontSize"] for frame in frames(drawn())} == {14}


def test_what_is_passed_and_what_is_stopped_share_the_bar():
    passed, stopped = drawn().option["series"][0]["markArea"]["data"][1:3]
    left, right = frames(drawn())[0][0]["coord"][0], frames(drawn())[0][1]["coord"][0]
    assert passed[0]["coord"][0] == left
    assert passed[1]["coord"][0] == stopped[0]["coord"][0] == left + (right - left) * 0.75
    assert stopped[1]["coord"][0] == right


def test_a_way_leaves_below_its_gate_and_ends_above_the_other():
    points = drawn().option["series"][1]["data"]
    assert points[0] == [0.5, HEIGHT]
    assert points[4] == ["-", "-"]
    assert points[3] in drawn().option["series"][2]["data"]
    assert points[3][1] < frames(drawn())[1][0]["coord"][1]


def test_boxes_of_a_row_do_not_touch():
    (_, first), (second, _) = frames(drawn())[1:]
    assert first["coord"][0] < second["coord"][0]


def test_in_arabic_the_picture_is_mirrored():
    assert [drawn(lang).option["xAxis"]["inverse"] for lang in ("en", "ar")] == [False, True]


def test_every_colour_is_one_of_the_theme_s():
    colours = set(re.findall(r'"color": "([^"]*)"', json.dumps(drawn().option)))
    assert colours <= {option.WORDS, *palette.ALL}
