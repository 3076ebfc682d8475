import dataclasses
import threading

import pytest

from marsad.exports.approvals import LIFETIME, Approvals, NotYours, Person, Request
from marsad.scope import Scope

AMINA, BRAHIM = Person("https://id.ma", "amina"), Person("https://id.ma", "brahim")
SALE, REGION, OTHER = Scope.parse("04.421"), Scope.parse("04"), Scope.parse("05")
LARGE = Request(
    AMINA, "provincial_director", "04.421", "", "2024", "cnie_missing", {"sex": ["female"]}, "call_family", 700
)


class Clock:
    now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def approvals(tmp_path, clock):
    return Approvals(tmp_path / "approvals", clock)


def test_another_person_of_the_territory_approves_and_it_is_used_once(approvals):
    asked = approvals.ask(LARGE)
    assert [one.id for one in approvals.waiting_for(BRAHIM, REGION)] == [asked.id]
    approvals.decide(asked.id, BRAHIM, REGION, approved=True)
    assert approvals.state(asked) == "approved"
    assert approvals.spend(LARGE, 700)
    assert approvals.state(asked) == "used"
    assert not approvals.spend(LARGE, 700)


def test_nobody_decides_their_own_request(approvals):
    asked = approvals.ask(LARGE)
    assert approvals.waiting_for(AMINA, REGION) == []
    with pytest.raises(NotYours):
        approvals.decide(asked.id, AMINA, REGION, approved=True)
    assert not approvals.spend(LARGE, 700)


def test_nobody_decides_for_another_territory(approvals):
    asked = approvals.ask(LARGE)
    with pytest.raises(NotYours):
        approvals.decide(asked.id, BRAHIM, OTHER, approved=True)


def test_a_school_is_decided_where_it_lies(approvals):
    school = dataclasses.replace(LARGE, territory="16698Z", province="04.421")
    asked = approvals.ask(school)
    assert approvals.waiting_for(BRAHIM, SALE)[0].id == asked.id
    assert approvals.waiting_for(BRAHIM, OTHER) == []


def test_a_decision_is_taken_once(approvals):
    asked = approvals.ask(LARGE)
    approvals.decide(asked.id, BRAHIM, REGION, approved=False)
    with pytest.raises(NotYours):
        approvals.decide(asked.id, BRAHIM, REGION, approved=True)
    assert not approvals.spend(LARGE, 700)


def test_a_day_later_it_is_over(approvals, clock):
    asked = approvals.ask(LARGE)
    approvals.decide(asked.id, BRAHIM, REGION, approved=True)
    clock.now += LIFETIME
    assert approvals.state(asked) == "over"
    assert not approvals.spend(LARGE, 700)
    assert approvals.waiting_for(BRAHIM, REGION) == []


@pytest.mark.parametrize(
    "change",
    [
        {"territory": "04.281"},
        {"list": "unverified"},
        {"filters": {}},
        {"purpose": "correct_data"},
        {"session": "2023"},
        {"person": BRAHIM},
        {"role": "data_steward"},
    ],
)
def test_an_approval_is_for_these_names_and_no_others(approvals, change):
    approvals.decide(approvals.ask(LARGE).id, BRAHIM, REGION, approved=True)
    assert not approvals.spend(dataclasses.replace(LARGE, **change), 700)


def test_more_names_than_were_approved_need_another_approval(approvals):
    approvals.decide(approvals.ask(LARGE).id, BRAHIM, REGION, approved=True)
    assert not approvals.spend(LARGE, 701)
    assert approvals.spend(LARGE, 650)


def test_asking_twice_is_one_request(approvals):
    assert approvals.ask(LARGE).id == approvals.ask(LARGE).id
    assert len(approvals.waiting_for(BRAHIM, REGION)) == 1


def test_of_two_clicks_at_once_one_uses_the_approval(approvals):
    approvals.decide(approvals.ask(LARGE).id, BRAHIM, REGION, approved=True)
    used = []
    threads = [threading.Thread(target=lambda: used.append(approvals.spend(LARGE, 700))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert used.count(True) == 1


def test_a_restart_forgets_nothing(approvals, tmp_path, clock):
    asked = approvals.ask(LARGE)
    again = Approvals(tmp_path / "approvals", clock)
    again.decide(asked.id, BRAHIM, REGION, approved=True)
    assert approvals.spend(LARGE, 700)


@pytest.mark.parametrize("text", ["", "{}", '{"id": "../../x"}', "[1]"])
def test_a_file_that_is_not_ours_is_no_request(approvals, tmp_path, text):
    approvals.ask(LARGE)
    (tmp_path / "approvals" / f"{'a' * 32}.json").write_text(text)
    assert len(approvals.waiting_for(BRAHIM, REGION)) == 1


def test_the_folder_is_its_owner_s_alone(approvals, tmp_path):
    approvals.ask(LARGE)
    assert (tmp_path / "approvals").stat().st_mode & 0o077 == 0
    assert [file for file in (tmp_path / "approvals").iterdir() if file.stat().st_mode & 0o077] == []
