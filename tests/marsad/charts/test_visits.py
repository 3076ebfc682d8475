from datetime import date, timedelta

from marsad.charts import days_of_visits
from marsad.texts import Words

DAYS = [date(2024, 5, 20) + timedelta(n) for n in range(3)]


def drawn(lang="fr"):
    return days_of_visits(DAYS, [40, 80, 3], [1, 2, 1], Words(lang)).option


def test_a_bar_a_day_says_whom_it_serves_and_where():
    bars = drawn()["series"][0]["data"]
    assert [bar["value"] for bar in bars] == [40, 80, 3]
    assert bars[1]["tooltip"]["formatter"] == "21 mai 2024\nServis : 80\n2 communes"


def test_days_run_from_right_to_left_in_arabic():
    assert [drawn(lang)["xAxis"]["inverse"] for lang in ("fr", "ar")] == [False, True]


def test_a_plan_without_a_visit_says_so():
    assert days_of_visits([], [], [], Words("fr")).option["title"]
