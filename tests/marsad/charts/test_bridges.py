"""A bridge leads from one total to the other, step by step, along the reading."""

from marsad import charts
from marsad.texts import Words

FR, AR = Words("fr"), Words("ar")
STEPS = [("Nouveaux", 5), ("Sortis", -2), ("CNIE obtenue", 7)]
GROUND, RISES, _, FALLS, TOTALS = range(5)


def bridge(words=FR, steps=STEPS):
    return charts.bridge(("Hier", 100), steps, "Aujourd’hui", words).option


def marks(option):
    return [mark["value"] for mark in option["series"][TOTALS]["data"]]


def heights(option, series):
    return [bar["value"] if isinstance(bar, dict) else bar for bar in option["series"][series]["data"]]


def test_the_last_total_is_the_first_and_all_steps():
    assert marks(bridge()) == [[100, 0], [110, 4]]


def test_each_step_starts_where_the_one_before_ended():
    option = bridge()
    assert option["series"][GROUND]["data"] == ["-", 100, 103, 103, "-"]
    assert heights(option, RISES) == ["-", 5, "-", 7, "-"]
    assert heights(option, FALLS) == ["-", "-", 2, "-", "-"]


def test_a_step_says_its_sign():
    """Colour is not the only thing that tells a rise from a fall."""
    labels = [bar["label"]["formatter"] for bar in bridge()["series"][FALLS]["data"] if isinstance(bar, dict)]
    assert labels == ["−2"]


def test_totals_are_no_bars_because_the_axis_does_not_start_at_zero():
    option = bridge()
    assert 0 < option["xAxis"]["min"] < 100
    assert option["series"][TOTALS]["type"] == "scatter"


def test_in_arabic_the_bridge_runs_from_right_to_left():
    option = bridge(AR)
    assert option["xAxis"]["inverse"]
    assert option["yAxis"]["position"] == "right"


def test_nothing_changed_is_drawn_as_two_equal_totals():
    assert marks(bridge(steps=[])) == [[100, 0], [100, 1]]
