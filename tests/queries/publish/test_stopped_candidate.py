import pytest

from tests.counting import NEVER, counts_of

ALL_PASSED = {"cnie_day": -60, "copy_day": -50, "correction_day": NEVER, "verified_day": -40, "summons_day": -20}
DAYS = {**ALL_PASSED, "laureate_day": 16}
# what is changed of somebody who passed everything, and the gates where this stops them
STOPPED = [
    ({}, set()),
    ({"copy_day": NEVER}, {"copy_missing"}),
    ({"cnie_day": NEVER, "copy_day": NEVER}, {"cnie_missing", "diploma_barred"}),
    ({"cnie_day": NEVER, "copy_day": NEVER, "laureate_day": NEVER}, {"cnie_missing"}),
    ({"verified_day": NEVER}, {"unverified", "verification_not_opened"}),
    ({"verified_day": NEVER, "correction_day": 3}, {"unverified", "correction_pending"}),
    ({"summons_day": NEVER}, {"unsummoned"}),
    (
        dict.fromkeys(DAYS, NEVER),
        {"cnie_missing", "unverified", "verification_not_opened", "verification_barred", "unsummoned"},
    ),
]


def gates(made, **days):
    (row,) = made("stopped_candidate", gated_candidate=[DAYS | days], session=[{}])
    return {name for name, value in row.items() if value is True} - {"stopped"}, row["stopped"]


@pytest.mark.parametrize(("days", "expected"), STOPPED)
def test_a_candidate_is_stopped_at_the_gates_not_passed(made, days, expected):
    assert gates(made, **days) == (expected, bool(expected))


@pytest.mark.parametrize(("days", "expected"), STOPPED)
def test_a_gate_is_the_count_of_its_name(made, days, expected):
    """The second count: what a tile shows for this one candidate."""
    states = {
        "cnie_status": "held",
        "presence": "present",
        "decision": "admitted",
        "result_day": 16,
        "claim_day": NEVER,
        "catch_up_presence": "unknown",
    }
    unread = dict.fromkeys(("consulted_day", "consulted_hour", "catch_up_day"), NEVER)
    others = dict.fromkeys(("scholarship_day", "scholarship_decision_day", "diploma_day"), NEVER)
    late = dict.fromkeys(("digital_consulted_day", "digital_shared_day"), NEVER)
    states |= {"verification_status": "confirmed", "scholarship_status": "none"}
    person = {**DAYS, **days, **states, **others, **late, **unread}
    counted = counts_of([person], [], 18)
    (row,) = made("stopped_candidate", gated_candidate=[DAYS | days], session=[{}])
    assert {name: int(row[name]) for name in row.keys() & counted.keys()} == {
        name: counted[name] for name in row.keys() & counted.keys()
    }


def test_only_the_latest_session_has_work_lists(made):
    people = [DAYS | {"session": each, "massar_code": each} for each in ("2023", "2024")]
    rows = made("stopped_candidate", gated_candidate=people, session=[{"session": "2023"}, {}])
    assert [row["session"] for row in rows] == ["2024"]
