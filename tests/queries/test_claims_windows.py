from datetime import date

REGIONS = [{"code": code, "kind": "region", "name_fr": code, "name_ar": code, "name_en": code} for code in ("04", "11")]
EVERYWHERE = {"step": "claims", "region": "all", "starts_on": date(2024, 6, 26), "ends_on": date(2024, 6, 30)}
CALENDAR = [
    EVERYWHERE | {"starts_day": 16, "ends_day": 20},
    EVERYWHERE | {"region": "11", "ends_on": date(2024, 6, 28), "starts_day": 16, "ends_day": 18},  # closes early
    EVERYWHERE | {"step": "results", "starts_day": 16, "ends_day": 16},  # another step
]


def windows(answer, as_of_day, **params):
    session = [{"as_of_day": as_of_day}]
    rows = answer("claims_windows", {"calendar": CALENDAR, "session": session, "territory": REGIONS}, **params)
    return {row[1]: row[-2:] for row in rows}


def test_a_regions_own_window_wins_over_the_national_one(answer):
    assert windows(answer, 19) == {"04": ("open", 1), "11": ("closed", -1)}


def test_the_first_and_the_last_day_are_open(answer):
    assert windows(answer, 16, region=["04"]) == {"04": ("open", 4)}
    assert windows(answer, 20, region=["04"]) == {"04": ("open", 0)}


def test_before_its_first_day_a_window_lies_ahead(answer):
    assert windows(answer, 15)["04"] == ("ahead", 5)
