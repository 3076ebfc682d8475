from marsad.charts import POINT_SERIES, funnel
from marsad.texts import Words

GROUPS = [
    ("Au-dessus", [200], [0.99], ["Lycée {A}\n99 %"]),
    ("En dessous", [100, 50], [0.5, 0.62], ["B", "C"]),
    ("Dans les limites", [10], [0.9], ["D"]),
]
SIZES = [10, 50, 200]
LINES = [(0.95, [0.7, 0.8, 0.85], [1.05, 1.0, 0.97]), (0.998, [0.6, 0.7, 0.8], [1.1, 1.05, 1.0])]


def drawn(lang="fr", groups=GROUPS, sizes=SIZES):
    return funnel(groups, sizes, LINES, 0.9, Words(lang), "Candidats").option


def test_points_stand_in_the_series_that_a_click_names():
    series = [drawn()["series"][place] for place in POINT_SERIES]
    assert [[mark["value"] for mark in each["data"]] for each in series] == [
        [[200, 99.0]],
        [[100, 50.0], [50, 62.0]],
        [[10, 90.0]],
    ]


def test_position_is_told_by_shape_as_well_as_colour():
    assert len({drawn()["series"][place].get("symbol", "circle") for place in POINT_SERIES}) == 3


def test_the_place_on_the_page_is_marked():
    found = funnel(GROUPS, SIZES, LINES, 0.9, Words("fr"), "Candidats", chosen="C").option
    marks = [mark for place in POINT_SERIES for mark in found["series"][place]["data"]]
    assert [mark["name"] for mark in marks if "symbolSize" in mark] == ["C"]


def test_what_a_point_says_is_never_a_template():
    (mark,) = drawn()["series"][0]["data"]
    assert mark["name"].startswith("Lycée (A)")


def test_limits_stay_within_none_and_all():
    lines = [each for each in drawn()["series"] if each["type"] == "line"]
    assert len(lines) == 5  # the rate of all, two limits on either side
    assert all(0 <= y <= 100 for line in lines for _, y in line["data"])


def test_the_scale_shows_the_lowest_point():
    assert drawn()["yAxis"]["min"] <= 50


def test_sizes_run_from_right_to_left_in_arabic():
    assert [drawn(lang)["xAxis"]["inverse"] for lang in ("fr", "ar")] == [False, True]


def test_sizes_are_written_in_the_language():
    far = [("Au-dessus", [4000], [0.9], ["A"]), *GROUPS[1:]]
    ticks = [each for each in drawn(groups=far, sizes=[10, 50, 4000])["series"] if each.get("symbolSize") == 1]
    assert "1\u202f000" in [mark["label"]["formatter"] for mark in ticks[0]["data"]]


def test_without_a_point_nothing_is_drawn():
    assert "title" in funnel([("", [], [], [])] * 3, [], [], 0.5, Words("fr"), "").option
