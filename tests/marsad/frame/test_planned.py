"""What a plan counts, against candidates counted one by one."""

from collections import Counter
from dataclasses import replace

import pytest

from marsad.frame import address, look
from marsad.frame.campaign import COUNTS, campaign
from marsad.frame.planned import by_day, commune_names, planned, waiting
from marsad.scope import Scope
from marsad.snapshot.connections import connection
from marsad.snapshot.opening import file_of
from marsad.texts import Words
from marsad.viewer import Viewer

ONE_DAY = {"starts": "2024-07-01", "ends": "2024-07-01"}  # the sample has few candidates without a card


@pytest.fixture
def sample_of(sample_snapshot):
    def made(viewer="central:nation", **params):
        wanted = address.read(params)
        return look.look(sample_snapshot, Viewer.parse(viewer), Words("fr"), wanted)

    return made


def one_by_one(snapshot):
    """Who has no card by commune, from the anonymous rows: a card held is one that has a day."""
    nation = Scope.parse("nation")
    with connection(file_of(snapshot.folder, nation), nation).cursor() as rows:
        found = rows.execute("select commune from candidate where session = '2024' and cnie_day = 9999").fetchall()
    return Counter(commune for (commune,) in found)


def test_every_candidate_without_a_card_waits_in_one_commune(sample_of, sample_snapshot):
    view = sample_of(waiting="missing")
    rows, counted = waiting(view, "missing"), one_by_one(sample_snapshot)
    assert dict(zip(rows["commune"], rows["waiting"], strict=True)) == {
        c: n for c, n in counted.items() if c != "unknown"
    }
    found = planned(view, campaign(view))
    assert (found.waiting, found.unplaced) == (sum(counted.values()), counted["unknown"])


@pytest.mark.parametrize("bound", ["free", "region", "province"])
def test_who_is_served_and_who_is_left_are_all_who_wait(sample_of, bound):
    view = sample_of(waiting="missing", units="3", capacity="1", bound=bound, rural="first", **ONE_DAY)
    found = planned(view, campaign(view))
    assert found.served + found.left == found.waiting
    assert found.communes["served"].sum() == found.served == by_day(found.plan)["so_far"].iloc[-1]
    assert found.communes["visits"].sum() == len(found.plan.visits)
    assert (found.communes["left"] >= 0).all()
    assert found.served <= found.without


def test_a_director_plans_own_communes_only(sample_of):
    view = sample_of("regional_director:04", waiting="missing")
    found = planned(view, campaign(view))
    assert set(found.communes["region"]) == {"04"}
    assert {code[:2] for code in commune_names(view)} == {"04"}


def test_a_filter_narrows_who_waits(sample_of):
    everybody, girls = (waiting(sample_of(**by), "missing")["waiting"].sum() for by in ({}, {"sex": "female"}))
    assert 0 < girls < everybody


def test_those_a_unit_can_serve_are_some_of_those_without_a_card(sample_of):
    sums = {whom: waiting(sample_of(), whom)["waiting"].sum() for whom in COUNTS}
    assert 0 < sums["reachable"] < sums["missing"]


def test_another_question_is_another_plan(sample_of):
    view = sample_of(waiting="missing", units="1", capacity="1", **ONE_DAY)
    asked = campaign(view)
    assert planned(view, asked).served < planned(view, replace(asked, units=5)).served
