from datetime import date

import pytest

from marsad.frame.outlook import deadline, outlook
from marsad.frame.readings import Reading
from marsad.frame.view import Step
from marsad.indicators import indicator

JUNE = Step(date(2024, 6, 1), date(2024, 6, 9), -9, -1, assumed=True)


def a_reading(numerator=3, denominator=5, remaining=2):
    return Reading(indicator("cnie_coverage"), numerator, denominator, remaining)


@pytest.mark.parametrize(
    ("as_of", "state", "days"),
    [
        (date(2024, 6, 4), "running", 5),
        (date(2024, 6, 9), "last_day", 0),
        (date(2024, 6, 28), "passed", 19),
    ],
)
def test_a_deadline_is_ahead_today_or_behind(as_of, state, days):
    stand = deadline(JUNE, as_of)
    assert (stand.state, stand.days, stand.day) == (state, days, date(2024, 6, 9))


def test_a_service_that_is_not_open_says_when_it_opens():
    stand = outlook(a_reading(), JUNE, None, date(2024, 5, 15))
    assert (stand.state, stand.days, stand.day) == ("not_open", 17, date(2024, 6, 1))


def test_nobody_to_count_is_not_zero_percent():
    assert outlook(a_reading(0, 0, 0), None, JUNE, date(2024, 6, 4)).state == "no_base"


def test_nothing_remaining_needs_no_deadline():
    assert outlook(a_reading(5, 5, 0), None, JUNE, date(2024, 6, 28)).state == "done"


def test_without_a_date_nothing_is_said_about_time():
    assert outlook(a_reading(), None, None, date(2024, 6, 4)).state == "undated"
