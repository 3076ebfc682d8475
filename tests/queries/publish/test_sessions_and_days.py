from datetime import date, datetime

EXAM = {"session": "2024", "step": "exam", "region": "all", "starts_on": "2024-06-10", "ends_on": "2024-06-13"}
EXAM_2023 = EXAM | {"session": "2023", "starts_on": "2023-06-06"}
LATEST = [{"latest_on": "2024-06-27"}, {"session": "2023", "latest_on": "2023-07-31"}]


def sessions(made, **more):
    tables = {
        "staged_candidates": [{}, {"session": "2023"}],
        "reference_calendar": [EXAM, EXAM_2023],
        "latest_date": LATEST,
        "staged_file": [{"as_of": "2024-06-27"}, {"as_of": "2024-06-28"}, {"session": "2023"}],
    }
    return made("session", **{**tables, **more})


def test_the_as_of_is_the_latest_of_the_control_totals(made):
    assert sessions(made)[1]["as_of"] == date(2024, 6, 28)


def test_without_control_totals_the_latest_date_spoken_of_stands_in(made):
    assert sessions(made)[0]["as_of"] == date(2023, 7, 31)


def test_the_same_day_is_the_as_of_day_of_the_latest_session(made):
    earlier, latest = sessions(made)
    assert (earlier["as_of_day"], earlier["same_day"]) == (55, 18)
    assert (latest["as_of_day"], latest["same_day"]) == (18, 18)


def test_files_announced_but_absent_are_expected_and_not_received(made):
    absent = {"code": "REGION_MISSING", "file": "candidats_04.csv"}
    latest = sessions(made, findings=[absent, absent])[1]
    assert (latest["files_expected"], latest["files_received"]) == (3, 2)


def test_the_latest_date_is_looked_for_in_every_source(made):
    rows = made(
        "latest_date",
        staged_candidates=[{"updated_on": "2024-06-01", "cnie_recorded_on": None}],
        staged_claims=[{"filed_on": "2024-06-27", "answered_on": None}],
    )
    assert rows == [{"session": "2024", "latest_on": date(2024, 6, 27)}]


def test_each_session_is_counted_at_two_moments(made):
    rows = made("moment", session=[{"as_of_day": 55, "same_day": 18}])
    assert {row["moment"]: row["day"] for row in rows} == {"now": 55, "same_day": 18}


def test_windows_are_counted_in_days_from_the_exam(made):
    claims = EXAM | {"step": "claims", "region": "11", "starts_on": "2024-06-26", "ends_on": "2024-06-28"}
    unpublished = EXAM | {"session": "2026"}
    rows = made("calendar", reference_calendar=[EXAM, claims, unpublished], session=[{}])
    assert [(row["step"], row["starts_day"], row["ends_day"]) for row in rows] == [("exam", 0, 3), ("claims", 16, 18)]


def test_results_open_at_the_hour_of_the_calendar(made):
    row = EXAM | {"step": "results", "starts_on": "2024-06-26", "opens_at": "10:00"}
    assert made("announced", reference_calendar=[row, EXAM]) == [
        {"session": "2024", "results_at": datetime(2024, 6, 26, 10)}
    ]


def test_an_hour_that_is_not_announced_is_none(made):
    row = EXAM | {"step": "results", "starts_on": "2024-06-26", "opens_at": None}
    assert made("announced", reference_calendar=[row])[0]["results_at"] is None
