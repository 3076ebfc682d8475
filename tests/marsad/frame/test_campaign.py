from datetime import date

import pytest

from marsad.frame.campaign import CAPACITY, FLEET, LAUREATES, LONGEST, MISSING, campaign
from tests.marsad.frame.ahead import before_deadline

AS_OF = date(2024, 6, 28)  # of the tiny snapshot: nineteen days after its CNIE deadline


def test_without_a_word_the_plan_uses_the_stated_assumptions(view_of):
    asked = campaign(view_of())
    assert (asked.units, asked.capacity) == (FLEET["nation"], CAPACITY)
    assert (asked.bound, asked.rural_first, asked.saturdays) == ("free", False, False)


def test_a_director_starts_from_a_smaller_fleet(view_of):
    assert campaign(view_of("provincial_director:04.441")).units == FLEET["province"]


def test_before_the_deadline_everybody_without_a_card_waits_until_it(view_of):
    asked = campaign(before_deadline(view_of(), days=20))
    assert (asked.waiting, asked.ends) == (MISSING, date(2024, 6, 9))
    assert asked.starts == date(2024, 5, 21)


def test_after_the_deadline_blocked_laureates_wait(view_of):
    assert campaign(view_of()).waiting == LAUREATES
    assert campaign(view_of()).ends > AS_OF


def test_where_no_laureate_is_blocked_the_others_are_planned_for(view_of):
    assert campaign(view_of(territory="01.511")).waiting == MISSING


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ({"units": "999"}, {"units": 500}),  # a fleet nobody has would take minutes to plan
        ({"units": "0"}, {"units": 80}),
        ({"starts": "2020-01-01"}, {"starts": date(2024, 6, 29)}),  # nobody can be visited yesterday
        ({"starts": "2024-09-31"}, {"starts": date(2024, 6, 29)}),  # no such day
        ({"starts": "2024-07-10", "ends": "2024-07-01"}, {"ends": date(2024, 7, 10)}),
        ({"bound": "moon", "rural": "last", "waiting": "x"}, {"bound": "free", "rural_first": False}),
    ],
)
def test_an_address_is_bounded(view_of, written, read):
    asked = campaign(view_of(**written))
    assert {name: getattr(asked, name) for name in read} == read


def test_a_campaign_has_a_longest(view_of):
    asked = campaign(view_of(ends="2039-01-01"))
    assert (asked.ends - asked.starts).days == LONGEST
