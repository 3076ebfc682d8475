import itertools
import random
from collections import Counter, defaultdict
from datetime import date, timedelta

import pytest

from marsad.planning import Commune, Means, plan, working_days
from marsad.planning.fleet import BOUNDS

MONDAY = date(2024, 5, 20)


def commune(code, waiting, is_rural=False):
    """`01.1a`: commune a of province 01.1 in region 01."""
    return Commune(code, code[:4], code[:2], is_rural, waiting)


def means(units=1, days=1, capacity=10, **options):
    return Means(units, tuple(MONDAY + timedelta(n) for n in range(days)), capacity, **options)


def drawn(seed):
    """A campaign small enough for every plan of it to be tried."""
    dice = random.Random(seed)
    codes = dice.sample(["01.1a", "01.1b", "01.2a", "02.1a", "02.1b", "02.2a"], dice.randint(1, 4))
    communes = [commune(code, dice.randint(0, 25), dice.random() < 0.5) for code in codes]
    units, days = dice.choice([(1, 1), (1, 4), (2, 2), (2, 1), (3, 1), (4, 1), (1, 5), (5, 1)])
    return communes, means(units, days, dice.randint(1, 12))


def best(communes, how):
    """Every commune at every unit's every day: the most that can be served, rural ones before all if so wished."""
    slots = [unit for unit in range(how.units) for _ in how.days]
    tried = (stops for stops in itertools.product(communes, repeat=len(slots)) if stays(stops, slots, how))
    return max(value(Counter(stops), how) for stops in tried)


def stays(stops, slots, how):
    beats = defaultdict(set)
    for unit, stop in zip(slots, stops, strict=True):
        beats[unit].add({"free": "", "region": stop.region, "province": stop.province}[how.bound])
    return all(len(found) == 1 for found in beats.values())


def value(visits, how):
    served = {stop: min(stop.waiting, n * how.capacity) for stop, n in visits.items()}
    rural = sum(n for stop, n in served.items() if stop.is_rural)
    return (rural if how.rural_first else 0, sum(served.values()))


def planned(communes, how):
    """The value of a plan from what its visits say, after a look at whether a unit could make them."""
    made = plan(communes, how).visits
    assert max(Counter((visit.day, visit.unit) for visit in made).values(), default=0) <= 1
    assert all(0 < visit.served <= how.capacity and 1 <= visit.unit <= how.units for visit in made)
    assert {visit.day for visit in made} <= set(how.days)
    assert stays([visit.commune for visit in made], [visit.unit for visit in made], how)
    rural = sum(visit.served for visit in made if visit.commune.is_rural)
    return (rural if how.rural_first else 0, sum(visit.served for visit in made))


@pytest.mark.parametrize("bound", BOUNDS)
@pytest.mark.parametrize("rural_first", [False, True])
def test_no_other_plan_serves_more(bound, rural_first):
    for seed in range(150):
        communes, drawn_means = drawn(seed)
        how = Means(drawn_means.units, drawn_means.days, drawn_means.capacity, bound, rural_first)
        assert planned(communes, how) == best(communes, how), f"seed {seed}"


def test_a_commune_is_never_served_more_often_than_it_waits():
    for seed in range(200):
        communes, how = drawn(seed)
        served = Counter()
        for visit in plan(communes, how).visits:
            served[visit.commune] += visit.served
        assert all(n <= one.waiting for one, n in served.items())


def test_rural_communes_first_even_where_a_town_waits_for_more():
    towns = [commune("01.1a", 90), commune("01.1b", 5, is_rural=True)]
    (visit,) = plan(towns, means(capacity=50, rural_first=True)).visits
    assert (visit.commune.code, visit.served) == ("01.1b", 5)


def test_a_bound_unit_does_not_leave_its_province():
    communes = [commune("01.1a", 10), commune("01.2a", 9), commune("01.2b", 8)]
    free, bound = (plan(communes, means(days=2, bound=bound)) for bound in ("free", "province"))
    assert (free.served, bound.served) == (19, 17)


def test_the_days_of_a_commune_follow_each_other_on_one_unit():
    made = plan([commune("01.1a", 30), commune("01.1b", 10)], means(units=2, days=2)).visits
    assert [visit.commune.code for visit in made if visit.unit == 1] == ["01.1a", "01.1a"]


def test_of_two_plans_that_serve_as_many_the_one_that_moves_less_is_made():
    made = plan([commune("01.1a", 10), commune("01.1b", 20)], means(days=2)).visits
    assert [visit.commune.code for visit in made] == ["01.1b", "01.1b"]


def test_where_nobody_waits_nobody_goes():
    made = plan([commune("01.1a", 0), commune("01.1b", 3)], means(units=5, days=5))
    assert [(visit.commune.code, visit.served) for visit in made.visits] == [("01.1b", 3)]
    assert made.units == 1


def test_without_a_day_or_a_commune_there_is_no_visit():
    assert plan([commune("01.1a", 4)], means(days=0)).visits == ()
    assert plan([], means()).visits == ()


def test_nobody_works_on_a_sunday_and_saturdays_are_a_choice():
    sunday = date(2024, 5, 26)
    week = working_days(MONDAY, sunday, saturdays=True)
    assert len(week) == 6
    assert sunday not in week
    assert len(working_days(MONDAY, sunday, saturdays=False)) == 5
    assert working_days(sunday, sunday, saturdays=True) == ()


def test_the_same_figures_make_the_same_plan():
    communes, how = drawn(7)
    assert plan(communes, how).visits == plan(communes[::-1], how).visits
