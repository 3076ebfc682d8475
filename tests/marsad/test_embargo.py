"""When results open: by the calendar, in Casablanca's time, and never by default."""

from datetime import UTC, datetime

import pytest

from marsad import embargo

HEADER = "session,step,region,starts_on,ends_on,opens_at,status,source\n"
RESULTS = ("2024", "results")


def calendar(folder, *lines):
    (folder / "calendar.csv").write_text(HEADER + "".join(f"{line},published,hand\n" for line in lines), "utf-8")
    return embargo.announced(folder)


def test_the_hour_is_that_of_casablanca(tmp_path):
    hours = calendar(tmp_path, "2024,results,all,2024-06-26,2024-06-26,10:00")
    assert hours[RESULTS] == datetime(2024, 6, 26, 9, 0, tzinfo=UTC)  # Morocco is an hour ahead in June


def test_in_ramadan_the_clock_of_casablanca_is_that_of_greenwich(tmp_path):
    hours = calendar(tmp_path, "2024,results,all,2024-03-26,2024-03-26,10:00")
    assert hours[RESULTS] == datetime(2024, 3, 26, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize("hour", ["", "ten", "25:00"])
def test_an_hour_that_cannot_be_read_is_not_announced(tmp_path, hour):
    hours = calendar(tmp_path, f"2024,results,all,2024-06-26,2024-06-26,{hour}")
    assert embargo.closed(hours, "2024", datetime(2099, 1, 1, tzinfo=UTC)) == ("results", "catch_up_results")


def test_a_region_does_not_open_before_the_others(tmp_path):
    hours = calendar(
        tmp_path, "2024,results,all,2024-06-26,2024-06-26,10:00", "2024,results,04,2024-06-26,2024-06-26,08:00"
    )
    assert hours[RESULTS].hour == 9


def test_an_hour_put_off_holds_at_once(tmp_path):
    calendar(tmp_path, "2024,results,all,2024-06-26,2024-06-26,10:00")
    assert calendar(tmp_path, "2024,results,all,2024-06-27,2024-06-27,10:00:00")[RESULTS].day == 27


@pytest.mark.parametrize(
    ("at", "shut"),
    [
        (datetime(2024, 6, 26, 8, 59, 59, tzinfo=UTC), ("results", "catch_up_results")),
        (datetime(2024, 6, 26, 9, 0, tzinfo=UTC), ("catch_up_results",)),
        (datetime(2024, 7, 19, 9, 0, tzinfo=UTC), ()),
    ],
)
def test_each_session_of_the_exam_opens_at_its_own_second(tmp_path, at, shut):
    hours = calendar(
        tmp_path,
        "2024,results,all,2024-06-26,2024-06-26,10:00",
        "2024,catch_up_results,all,2024-07-19,2024-07-19,10:00",
    )
    assert embargo.closed(hours, "2024", at) == shut


def test_the_catch_up_does_not_open_before_the_results(tmp_path):
    hours = calendar(tmp_path, "2024,catch_up_results,all,2024-07-19,2024-07-19,10:00")
    assert "catch_up_results" in embargo.closed(hours, "2024", datetime(2024, 8, 1, tzinfo=UTC))


def test_of_two_calendars_the_later_hour_holds():
    early, late = (datetime(2024, 6, 26, hour, tzinfo=UTC) for hour in (9, 11))
    assert embargo.later({RESULTS: early}, {RESULTS: late})[RESULTS] == late
    assert embargo.later({RESULTS: early}, {RESULTS: None})[RESULTS] is None
    assert embargo.later({RESULTS: early}, {})[RESULTS] == early


def test_a_manifest_gives_back_the_hours_it_was_given():
    hours = {RESULTS: datetime(2024, 6, 26, 9, tzinfo=UTC), ("2024", "catch_up_results"): None}
    assert embargo.read(embargo.written(hours, ["2024"])) == hours
