"""One candidate at a time: what a step of one gate, a move or a change of group is told as."""

import pytest

from tests.queries.publish.conftest import COMPARED

NEVER = 9999
DAYS = (
    "cnie_day",
    "copy_day",
    "verified_day",
    "summons_day",
    "scholarship_day",
    "scholarship_decision_day",
    "result_day",
    "laureate_day",
    "diploma_day",
    "digital_consulted_day",
    "digital_shared_day",
    "claim_day",
)
GATES = [  # the day of a gate, and the count of `headcount` that it is
    ("cnie_day", "cnie_held"),
    ("copy_day", "copy_received"),
    ("verified_day", "verified"),
    ("summons_day", "summoned"),
    ("scholarship_day", "scholarship_requested"),
    ("scholarship_decision_day", "scholarship_decided"),
    ("claim_day", "claimants"),
    ("result_day", "results_known"),
    ("laureate_day", "laureate"),
    ("diploma_day", "diploma_issued"),
    ("digital_consulted_day", "digital_consulted"),
    ("digital_shared_day", "digital_shared"),
]
NOBODY = dict.fromkeys(DAYS, NEVER)
SOMEBODY_ELSE = {"massar_code": "X", "result_day": 16}  # results are out


@pytest.fixture
def told(made):
    """(kind, gate, school, crossed) of every change between two states of one candidate."""

    def tell(before, now, others=(SOMEBODY_ELSE,)):
        stood = made(
            "stood_candidate",
            COMPARED,
            gated_candidate=[NOBODY | row for row in (*([now] if now is not None else []), *others)],
            sealed_candidate=[{"previous_key": "K"}],
            previous_candidate=[NOBODY | {"candidate_key": "K"} | before] if before is not None else [],
            comparison=[{"status": "compared"}],
        )
        rows = made("change", COMPARED, changed_candidate=made("changed_candidate", COMPARED, stood_candidate=stood))
        return sorted((row["kind"], row["gate"], row["school"], row["crossed"]) for row in rows)

    return tell


@pytest.mark.parametrize(("day", "gate"), GATES)
def test_a_gate_is_gained_or_lost(told, day, gate):
    assert told({}, {day: 3}) == sorted([("gained", gate, "16698Z", "none"), ("gained", "any", "16698Z", "none")])
    assert told({day: 3}, {}) == sorted([("lost", gate, "16698Z", "none"), ("lost", "any", "16698Z", "none")])


def test_another_day_of_the_same_gate_is_no_change(told):
    assert told({"verified_day": -40}, {"verified_day": -30}) == []


def test_who_appears_or_vanishes_counts_with_the_gates_passed(told):
    passed = {"cnie_day": -40}
    expected = [("cnie_held", "16698Z", "none"), ("registered", "16698Z", "none")]
    assert told(None, passed) == [("appeared", *each) for each in expected]
    assert told(passed, None) == [("vanished", *each) for each in expected]


@pytest.mark.parametrize(
    ("elsewhere", "border"),
    [
        ({"school": "16700B"}, "school"),
        ({"school": "20001P", "province": "04.441"}, "province"),
        ({"school": "01234R", "province": "01.511", "region": "01"}, "region"),
        ({"school": "unknown"}, "school"),
    ],
)
def test_a_move_names_the_largest_border_it_crosses_and_no_other_end(told, elsewhere, border):
    there = elsewhere["school"]
    assert told({}, elsewhere) == [("came", "registered", there, border), ("left", "registered", "16698Z", border)]


def test_who_moves_takes_along_what_was_passed_before(told):
    """Yesterday's count of the old school falls, the new school's rises by the same, then by what is new."""
    rows = told({"cnie_day": -40}, {"school": "16700B", "cnie_day": -40, "copy_day": 2})
    assert ("came", "cnie_held", "16700B", "school") in rows
    assert ("left", "cnie_held", "16698Z", "school") in rows
    assert [row for row in rows if row[1] == "copy_received"] == [("gained", "copy_received", "16700B", "none")]


def test_another_stream_in_the_same_school_is_a_change_of_group(told):
    rows = told({}, {"stream": "2BACL"})
    assert [(kind, crossed) for kind, *_, crossed in rows] == [("regrouped_in", "none"), ("regrouped_out", "none")]


def test_before_the_results_an_older_snapshot_tells_none_by_way_of_a_change(told):
    passed = {"result_day": 16, "laureate_day": 16}
    assert told(passed, {}, others=()) == []
    assert told(passed, None, others=()) == [("vanished", "registered", "16698Z", "none")]


def test_a_session_that_is_not_compared_has_no_changes(made):
    rows = made(
        "stood_candidate",
        COMPARED,
        gated_candidate=[NOBODY],
        sealed_candidate=[{"previous_key": None}],
        comparison=[{"status": "key_missing"}],
    )
    assert rows == []


def test_a_session_without_a_word_on_it_was_compared_with_none(made):
    (row,) = made("comparison", COMPARED, session=[{}])
    assert (row["status"], row["previous_snapshot"]) == ("no_previous", None)
