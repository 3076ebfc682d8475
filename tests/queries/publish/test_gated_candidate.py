import pytest

NEVER = 9999
HELD = {"cnie_status": "held", "cnie_number": "AB123456", "cnie_valid": True, "cnie_shared": False}
RECORDED = HELD | {"cnie_recorded_on": "2024-05-01"}  # day -40
RESULT = {"published_on": "2024-06-26", "presence": "present", "decision": "admitted"}  # day 16


@pytest.fixture
def gated(made):
    def gate(**stated):
        whole = {"cnie_shared": False, "cnie_valid": False, "has_requested": False} | stated
        (row,) = made("gated_candidate", stated_candidate=[whole], session=[{}])
        return row

    return gate


def test_a_valid_card_is_held_from_the_day_it_was_recorded(gated):
    assert gated(**RECORDED)["cnie_day"] == -40


@pytest.mark.parametrize(
    "why",
    [
        {"cnie_valid": False},  # malformed or a placeholder
        {"cnie_shared": True},  # borne by several candidates
        {"cnie_number": None},  # said to be held, no number
        {"cnie_status": "expired"},
        {"cnie_status": "mismatched"},
        {"cnie_status": "unknown"},
    ],
)
def test_a_card_that_is_not_valid_is_not_held(gated, why):
    assert gated(**(RECORDED | why))["cnie_day"] == NEVER


def test_a_card_without_a_day_is_held_since_its_row_says_so(gated):
    assert gated(**HELD, updated_on="2024-06-09")["cnie_day"] == -1
    assert gated(**HELD)["cnie_day"] == 18  # nothing but the as-of is known


def test_a_copy_counts_from_the_day_there_is_a_card_too(gated):
    assert gated(**RECORDED, copy_received_on="2024-05-11")["copy_day"] == -30
    assert gated(**RECORDED, copy_received_on="2024-04-01")["copy_day"] == -40
    assert gated(copy_received_on="2024-05-11")["copy_day"] == NEVER


@pytest.mark.parametrize(
    ("status", "correction_day", "verified_day"),
    [
        ("not_opened", NEVER, NEVER),  # dates that contradict the state are not believed
        ("unknown", NEVER, NEVER),
        ("correction_requested", -60, NEVER),
        ("confirmed", -60, -50),
        ("validated", -60, -50),
    ],
)
def test_the_state_decides_which_days_of_verification_count(gated, status, correction_day, verified_day):
    days = {"correction_requested_on": "2024-04-11", "verified_on": "2024-04-21"}
    row = gated(verification_status=status, **days)
    assert (row["correction_day"], row["verified_day"]) == (correction_day, verified_day)


def test_a_validated_correction_was_asked_for(gated):
    assert gated(verification_status="validated", verified_on="2024-04-21")["correction_day"] == -50


def test_a_correction_pending_without_a_day_is_pending_now(gated):
    assert gated(verification_status="correction_requested", updated_on="2024-06-10")["correction_day"] == 0


def test_a_result_not_published_is_nobodys_to_know(gated):
    row = gated(**(RESULT | {"published_on": None}))
    assert (row["result_day"], row["presence"], row["decision"]) == (NEVER, "unknown", "unknown")
    assert row["laureate_day"] == NEVER


def test_whoever_was_marked_was_there(gated):
    assert gated(**(RESULT | {"presence": "unknown"}))["presence"] == "present"
    assert gated(**(RESULT | {"presence": None, "decision": "absent"}))["presence"] == "absent"


def test_a_laureate_was_admitted_in_one_of_the_two_sessions(gated):
    assert gated(**RESULT)["laureate_day"] == 16
    later = {"decision": "catch_up", "catch_up_decision": "admitted", "catch_up_published_on": "2024-07-19"}
    assert gated(**(RESULT | later))["laureate_day"] == 39
    assert gated(**(RESULT | {"decision": "failed"}))["laureate_day"] == NEVER


def test_only_a_laureate_has_a_diploma(gated):
    diploma = {"diploma_issued_on": "2024-06-28", "digital_consulted_on": "2024-06-28"}
    row = gated(**RESULT, **diploma)
    assert (row["diploma_day"], row["digital_consulted_day"], row["digital_shared_day"]) == (18, 18, NEVER)
    failed = gated(**(RESULT | {"decision": "failed"} | diploma))
    assert (failed["diploma_day"], failed["digital_consulted_day"]) == (NEVER, NEVER)


@pytest.mark.parametrize(
    ("stated", "status", "day", "decision_day"),
    [
        ({}, "none", NEVER, NEVER),
        ({"has_requested": True, "scholarship_requested_on": "2024-06-24"}, "unknown", 14, NEVER),
        ({"has_requested": True, "scholarship_status": "pending"}, "pending", 18, NEVER),
        (
            {"has_requested": True, "scholarship_status": "granted", "scholarship_decided_on": "2024-06-27"},
            "granted",
            17,
            17,
        ),
        (
            {"has_requested": True, "scholarship_status": "unknown", "scholarship_decided_on": "2024-06-27"},
            "unknown",
            17,
            NEVER,
        ),
    ],
)
def test_the_state_of_a_request_decides_its_days(gated, stated, status, day, decision_day):
    row = gated(**stated)
    assert (row["scholarship_status"], row["scholarship_day"], row["scholarship_decision_day"]) == (
        status,
        day,
        decision_day,
    )


@pytest.mark.parametrize(
    ("born", "age"),
    [("2006-06-10", 18), ("2006-06-11", 17), ("2006-01-31", 18), (None, None)],
)
def test_age_is_counted_at_the_first_exam_day(gated, born, age):
    assert gated(birth_date=born)["age"] == age


def test_the_published_candidate_carries_nothing_that_names(made):
    (row,) = made("candidate", gated_candidate=[{"last_name": "Alaoui", "cnie_number": "AB123456"}])
    assert not {"massar_code", "cnie_number", "last_name", "first_name", "birth_date", "file"} & row.keys()


PASSED = {  # the gates of the main way, in order, and the fact that passes each
    "verification": {"verification_status": "confirmed", "verified_on": "2024-05-10"},
    "summons": {"summons_issued_on": "2024-05-20"},
    "exam": {"published_on": "2024-06-26", "presence": "present", "decision": "failed"},
    "result": {"decision": "admitted"},
    "diploma": {"diploma_issued_on": "2024-06-28"},
}


@pytest.mark.parametrize("reached", range(len(PASSED) + 1))
def test_a_candidate_stands_before_the_gate_after_the_last_one_passed(gated, reached):
    passed = {}
    for fact in list(PASSED.values())[:reached]:
        passed |= fact
    assert gated(**RECORDED, **passed)["stopped_at"] == [*PASSED, "finished"][reached]


def test_without_a_card_nobody_is_through(gated):
    everything = {name: value for fact in PASSED.values() for name, value in fact.items()}
    assert gated(**everything)["stopped_at"] == "cnie"


def test_who_was_summoned_unverified_stands_before_the_exam(gated):
    """Session 2023, before the rule: the summons is the last gate passed."""
    assert gated(**RECORDED, summons_issued_on="2024-05-20")["stopped_at"] == "exam"


@pytest.mark.parametrize(("device", "shown"), [("phone", "phone"), (None, "unknown")])
def test_a_consultation_has_a_device_even_where_none_is_said(gated, device, shown):
    issued = RECORDED | RESULT | {"diploma_issued_on": "2024-06-27", "digital_device": device}
    assert gated(**issued, digital_consulted_on="2024-06-28")["digital_device"] == shown
    assert gated(**issued)["digital_device"] == "none"


READ = RESULT | {"consulted_at": "2024-06-26 10:59:59"}


def opened(made, at="2024-06-26 10:00:00", **stated):
    whole = {"cnie_shared": False, "cnie_valid": False, "has_requested": False} | stated
    announced = [{"results_at": at}] if at else []
    (row,) = made("gated_candidate", stated_candidate=[whole], session=[{}], announced=announced)
    return row["consulted_day"], row["consulted_hour"]


@pytest.mark.parametrize(
    ("read_at", "hour"),
    [
        ("2024-06-26 10:00:00", 0),
        ("2024-06-26 10:59:59", 0),
        ("2024-06-26 11:00:00", 1),
        ("2024-06-27 09:59:59", 23),
        ("2024-06-26 09:59:59", -1),  # before anybody could: looked for by a check
        ("2034-06-26 10:00:00", 9998),  # ten years on is no overflow
    ],
)
def test_a_reading_is_counted_in_whole_hours_after_the_announced_one(made, read_at, hour):
    assert opened(made, **(RESULT | {"consulted_at": read_at}))[1] == hour


def test_a_result_nobody_published_cannot_have_been_read(made):
    assert opened(made, **READ) == (16, 0)
    assert opened(made, **(READ | {"published_on": None})) == (NEVER, NEVER)


def test_without_an_announced_hour_there_is_no_first_hour(made):
    assert opened(made, at=None, **READ) == (16, NEVER)


@pytest.mark.parametrize(
    ("presence", "decision", "known"),
    [
        ("present", "failed", "present"),
        ("absent", "absent", "absent"),
        (None, "admitted", "present"),  # whoever was marked was there
        (None, "absent", "absent"),
        (None, None, "unknown"),
    ],
)
def test_presence_at_the_catch_up_session_follows_from_its_decision(gated, presence, decision, known):
    stated = {"catch_up_presence": presence, "catch_up_decision": decision}
    assert gated(**stated, catch_up_published_on="2024-07-19")["catch_up_presence"] == known
    assert gated(**stated)["catch_up_presence"] == "unknown"  # not published, nobody's to know
