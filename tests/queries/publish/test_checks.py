"""Each sentence that must hold: rows that keep it, and the smallest change that breaks it."""

import pytest

from marsad import queries
from tests.queries.publish.conftest import CHECKS

NEVER = 9999
KEPT = {"rows_read": 3, "published": 1, "quarantined": 1, "deduplicated": 1}
SESSION = [{}]
GATES = "cnie_missing copy_missing unverified verification_not_opened correction_pending verification_barred"
LISTED = dict.fromkeys([*GATES.split(), "unsummoned", "diploma_barred"], False)
COUNTED = dict.fromkeys([*GATES.split(), "unsummoned", "diploma_barred"], 0)
NAMED = {"school": [{}], "territory": [{"code": "04", "kind": "region"}, {"code": "04.421", "kind": "province"}]}
TOTALS = [{"level": "region", "registered": 5}, {"level": "nation", "region": "all", "registered": 5}]

# One somebody without a card, one before each of the gates after it, one through.
STOPS = ("cnie_missing", "stopped_at_verification", "stopped_at_summons", "stopped_at_exam", "finished")
STOPPED = dict.fromkeys(STOPS, 1) | {"stopped_at_result": 0, "diploma_waiting": 1}
APPEARED = {"kind": "appeared", "gate": "registered", "candidates": 1}
TWO_DAYS = {  # one candidate the day before, two today, one of them with a card
    "comparison": [{"status": "compared"}],
    "stood_candidate": [{"moment": "before", "passed": 1}],
    "headcount": [{"registered": 2, "cnie_held": 1}],
}


def read(rows):
    return {"staged_file": [{"source": "claims", "rows_read": rows}], "conserved": [KEPT | {"source": "claims"}]}


def counted(published):
    return {
        "headcount": [{"registered": 5}],
        "published_row": [{"source": "candidates", "rows": published}],
        "stand_in": [{"massar_code": "B"}],
    }


BROKEN = {  # sentence: what keeps it, what breaks it
    "no_result_is_read_before_its_hour": (
        {"candidate": [{"consulted_hour": 0}, {"consulted_hour": NEVER}]},
        {"candidate": [{"consulted_hour": -1}]},
    ),
    "rows_read_of_a_region_add_up": ({"conserved": [KEPT]}, {"conserved": [KEPT | {"published": 0}]}),
    "rows_read_of_a_file_add_up": (read(3), read(4)),
    "every_candidate_is_counted_once": (
        {"gated_candidate": [{"massar_code": None}, {"massar_code": None}, {}]},
        {"gated_candidate": [{}, {}]},
    ),
    "headcount_registers_every_candidate": (counted(4), counted(5)),
    "schools_add_up_to_their_region": (
        {"headcount": [{"registered": 5}], "benchmark": TOTALS},
        {"headcount": [{"registered": 4}], "benchmark": TOTALS},
    ),
    "regions_and_unknown_add_up_to_the_nation": (
        {"benchmark": TOTALS},
        {"benchmark": [*TOTALS, {"level": "region", "region": "unknown", "registered": 1}]},
    ),
    "a_school_lies_in_one_province": (
        {"headcount": [{}, {"sex": "male"}, {"school": "unknown", "province": "01.511", "region": "01"}]},
        {"headcount": [{}, {"province": "04.441"}]},
    ),
    "every_place_is_named": ({"headcount": [{}], **NAMED}, {"headcount": [{"school": "99999X"}], **NAMED}),
    "every_session_has_an_exam_and_an_as_of": ({"session": SESSION}, {"session": [{"as_of": None}]}),
    "no_dimension_is_empty": ({"headcount": [{}]}, {"headcount": [{"stream": None}]}),
    "no_count_is_negative": ({"headcount": [{"verified": 0}]}, {"headcount": [{"verified": -1}]}),
    "parts_add_up_to_their_whole": (
        {"headcount": [{"registered": 2, "cnie_held": 1, "cnie_missing": 1}]},
        {"headcount": [{"registered": 2, "cnie_held": 1, "cnie_missing": 0}]},
    ),
    "no_part_exceeds_its_whole": (
        {"headcount": [{"present": 3, "absent": 0, "results_known": 3}]},
        {"headcount": [{"present": 3, "absent": 1, "results_known": 3}]},
    ),
    "the_latest_session_stands_at_its_same_day": (
        {
            "headcount": [
                {"verified": 2, "verified_same_day": 2},
                {"session": "2023", "verified": 3, "verified_same_day": 2},
            ]
        },
        {"headcount": [{"verified": 3, "verified_same_day": 2}]},
    ),
    "no_event_lies_after_the_as_of": (
        {"candidate": [{"cnie_day": 18}, {"cnie_day": NEVER}], "session": SESSION},
        {"candidate": [{"cnie_day": 19}], "session": SESSION},
    ),
    "work_lists_add_up_to_their_tiles": (
        {
            "identity": [LISTED | {"unverified": True}, LISTED],
            "headcount": [COUNTED | {"registered": 2, "unverified": 1}],
        },
        {
            "identity": [LISTED | {"unverified": True}, LISTED],
            "headcount": [COUNTED | {"registered": 2, "unverified": 2}],
        },
    ),
    "changes_lead_from_the_day_before_to_today": (
        {**TWO_DAYS, "change": [APPEARED, APPEARED | {"kind": "gained", "gate": "cnie_held"}]},
        {**TWO_DAYS, "change": [APPEARED]},
    ),
    "no_diploma_without_a_cnie": (
        {"candidate": [{"diploma_day": 18, "cnie_day": -40}, {"diploma_day": NEVER, "cnie_day": NEVER}]},
        {"candidate": [{"diploma_day": 18, "cnie_day": NEVER}]},
    ),
    "no_verification_without_a_cnie": (
        {
            "candidate": [
                {"verified_day": -30, "cnie_status": "held"},
                {"verified_day": -30, "cnie_status": "expired"},  # it was valid once
                {"verified_day": -30, "cnie_status": "none", "session": "2023"},  # before the rule
                {"verified_day": NEVER, "cnie_status": "none"},
            ]
        },
        {"candidate": [{"verified_day": -30, "cnie_status": "none"}]},
    ),
    "no_summons_without_a_verification": (
        {
            "candidate": [
                {"summons_day": -15, "verified_day": -30},
                {"summons_day": -15, "verified_day": NEVER, "session": "2023"},  # before the rule
            ]
        },
        {"candidate": [{"summons_day": -15, "verified_day": NEVER}]},
    ),
    "no_presence_without_a_summons": (
        {"candidate": [{"presence": "present", "summons_day": -15}, {"presence": "absent", "summons_day": NEVER}]},
        {"candidate": [{"presence": "present", "summons_day": NEVER}]},
    ),
    "the_stopped_add_up_to_the_unfinished": (
        {"headcount": [STOPPED | {"registered": 6}]},
        {"headcount": [STOPPED | {"registered": 7}]},
    ),
    "no_scholarship_request_without_a_cnie": (
        {"candidate": [{"scholarship_day": 14, "cnie_day": -40}]},
        {"candidate": [{"scholarship_day": 14, "cnie_day": NEVER}]},
    ),
}


def test_every_check_is_broken_here_once():
    assert set(BROKEN) == set(queries.names(CHECKS))


@pytest.mark.parametrize("sentence", BROKEN)
def test_a_sentence_that_holds_returns_no_row(made, sentence):
    assert made(sentence, CHECKS, **BROKEN[sentence][0]) == []


@pytest.mark.parametrize("sentence", BROKEN)
def test_a_sentence_that_is_broken_returns_the_row(made, sentence):
    assert len(made(sentence, CHECKS, **BROKEN[sentence][1])) == 1
