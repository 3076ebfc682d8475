import datetime

import pytest

from marsad.frame.campaign import campaign
from marsad.frame.planned import planned
from marsad.frame.planner_tables import communes, days, inputs, visits

ASKED = {"waiting": "missing", "units": "2", "capacity": "1", "starts": "2024-07-01", "ends": "2024-07-02"}


@pytest.fixture
def plan_of(view_of):
    def made(viewer="central:nation", **params):
        view = view_of(viewer, **(ASKED | params))
        return view, planned(view, campaign(view))

    return made


def named(table):
    heads = [column.name for column in table.columns]
    return [dict(zip(heads, row, strict=True)) for row in table.rows]


def test_a_unit_takes_its_days_its_communes_and_whom_to_expect(plan_of):
    # In Salé two wait, in Rabat two, in Tanger one: two units a day serve four of them, one a visit.
    rows = named(visits(*plan_of()))
    assert len(rows) == 4
    first = rows[0]
    assert first["Jour"] == datetime.date(2024, 7, 1)
    assert (first["Unité"], first["Commune"], first["Servis"]) == (1, "Rabat", 1)


def test_all_sheets_say_the_same_sum(plan_of):
    view, found = plan_of()
    sums = [sum(row["Servis"] for row in named(table(view, found))) for table in (visits, communes, days)]
    assert sums == [found.served] * 3


def test_a_commune_nobody_visits_has_no_first_day(plan_of):
    rows = {row["Commune"]: row for row in named(communes(*plan_of(ends="2024-07-01")))}
    assert rows["Tanger"]["Première visite"] is None
    assert rows["Tanger"]["Restants"] == 1


def test_the_file_says_what_was_asked(plan_of):
    answers = {row["Question"]: row["Réponse"] for row in named(inputs(*plan_of(rural="first")))}
    assert answers["Unités mobiles"] == "2"
    assert answers["Communes rurales d’abord"] == "Oui"


def test_a_director_takes_out_own_communes_only(plan_of):
    rows = named(communes(*plan_of("regional_director:04")))
    assert {row["Commune"] for row in rows} == {"Rabat", "Salé"}
