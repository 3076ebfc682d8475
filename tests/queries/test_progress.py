import pytest

from marsad.indicators import indicators
from marsad.scope import Scope

NATION = Scope.parse("nation")
ROWS = [
    {"cnie_day": -5},
    {"cnie_day": -5, "sex": "male"},
    {"cnie_day": 3, "region": "01", "province": "01.511"},
    {"cnie_day": 9999},  # never happened: on no day
    {"cnie_day": 2, "session": "2023"},  # not asked for
]


def test_each_day_counts_those_to_whom_it_happened(answer):
    assert answer("progress", {"candidate": ROWS}, event="cnie_day") == [("2024", -5, 2), ("2024", 3, 1)]


def test_two_sessions_stay_apart(answer):
    rows = answer("progress", {"candidate": ROWS}, event="cnie_day", sessions=["2023", "2024"])
    assert rows == [("2023", 2, 1), ("2024", -5, 2), ("2024", 3, 1)]


def test_a_place_and_a_filter_narrow(answer):
    assert answer("progress", {"candidate": ROWS}, event="cnie_day", within="01.511") == [("2024", 3, 1)]
    assert answer("progress", {"candidate": ROWS}, event="cnie_day", sex=["male"]) == [("2024", -5, 1)]


@pytest.mark.parametrize("one", [one for one in indicators().values() if one.event], ids=lambda one: one.name)
def test_the_last_point_of_a_curve_is_the_numerator(sample_snapshot, one):
    for session in ("2023", "2024"):
        days = sample_snapshot.ask("progress", NATION, event=one.event, sessions=[session], within="nation")
        now = sample_snapshot.measure(one.name, ["session"], NATION, [session])
        assert days["happened"].sum() == now["numerator"].sum()
