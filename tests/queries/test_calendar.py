from datetime import date

STEP = {"starts_on": date(2024, 6, 26), "starts_day": 16, "opens_at": None, "status": "published", "source": "ministry"}
ROWS = [
    STEP | {"step": "claims", "region": "all", "ends_on": date(2024, 6, 30), "ends_day": 20},
    STEP | {"step": "claims", "region": "11", "ends_on": date(2024, 6, 28), "ends_day": 18},
    STEP | {"step": "results", "region": "all", "ends_on": date(2024, 6, 26), "ends_day": 16},
]


def ends(rows):
    return {row[1]: row[6] for row in rows}


def test_a_regions_own_row_wins_and_the_rest_is_national(answer):
    assert ends(answer("calendar", {"calendar": ROWS}, region=["11"])) == {"claims": 18, "results": 16}


def test_without_a_region_the_national_row_is_shown(answer):
    assert ends(answer("calendar", {"calendar": ROWS})) == {"claims": 20, "results": 16}
