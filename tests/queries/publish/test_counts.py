"""The counts, against the same rules said a second time in plain Python (tests/counting.py), over random candidates."""

import random

import pytest

from tests.counting import NO_HISTORY, RULES

NEVER = 9999
MOMENTS = [{"moment": "now", "day": 18}, {"moment": "same_day", "day": 5}]
STATES = {
    "sex": ["female", "male"],
    "school": ["A", "B", "unknown"],
    "cnie_status": ["none", "requested", "held", "expired", "mismatched", "unknown"],
    "verification_status": ["not_opened", "confirmed", "correction_requested", "validated", "unknown"],
    "scholarship_status": ["none", "pending", "granted", "refused", "unknown"],
    "presence": ["present", "absent", "unknown"],
    "decision": ["admitted", "catch_up", "failed", "absent", "unknown"],
    "stopped_at": ["cnie", "verification", "summons", "exam", "result", "diploma", "finished"],
    "catch_up_presence": ["present", "absent", "unknown"],
}
HOURS = [-1, 0, 1, 23, 24, NEVER]
DAYS = ["cnie", "copy", "correction", "verified", "summons", "scholarship", "scholarship_decision", "result"]
LATE = ["consulted", "catch_up", "laureate", "diploma", "digital_consulted", "digital_shared", "claim"]


def coherent(row):
    """What gated_candidate guarantees: a state has its day, and a day its state."""
    row |= {"cnie_day": row["cnie_day"] if row["cnie_status"] == "held" else NEVER}
    row["copy_day"] = max(row["copy_day"], row["cnie_day"])
    verified = row["verification_status"] in ("confirmed", "validated")
    row["verified_day"] = min(row["verified_day"], 18) if verified else NEVER
    decided = row["scholarship_status"] in ("granted", "refused") and row["scholarship_day"] != NEVER
    row["scholarship_decision_day"] = (
        max(min(row["scholarship_decision_day"], 18), row["scholarship_day"]) if decided else NEVER
    )
    return row


@pytest.fixture(scope="module")
def people():
    dice = random.Random(20240610)
    rows = []
    for _ in range(400):
        states = {name: dice.choice(codes) for name, codes in STATES.items()}
        days = {f"{name}_day": dice.choice([NEVER, dice.randint(-100, 18)]) for name in (*DAYS, *LATE)}
        rows.append(coherent(states | days | {"consulted_hour": dice.choice(HOURS)}))
    return rows


@pytest.fixture(scope="module")
def counted(made, people):
    return made("candidates_at", candidate=people, moment=MOMENTS)


@pytest.mark.parametrize("count", RULES)
def test_a_count_with_a_history_agrees_with_its_rule_at_both_moments(counted, people, count):
    for row in counted:
        last = {each["moment"]: each["day"] for each in MOMENTS}[row["moment"]]
        group = [each for each in people if (each["school"], each["sex"]) == (row["school"], row["sex"])]
        assert row[count] == sum(RULES[count](each, last) for each in group)


@pytest.mark.parametrize("count", NO_HISTORY)
def test_a_count_without_a_history_agrees_with_its_rule_now(counted, people, count):
    now = sum(row[count] for row in counted if row["moment"] == "now")
    assert now == sum(NO_HISTORY[count](each) for each in people)


@pytest.mark.parametrize(
    ("count", "rule"),
    [
        ("laureate", lambda c, last: c["laureate_day"] <= last),
        ("diploma_barred", lambda c, last: c["laureate_day"] <= last < min(c["cnie_day"], c["diploma_day"])),
        ("claimants", lambda c, last: c["claim_day"] <= last),
    ],
)
def test_laureates_and_claimants_agree_with_their_rules(counted, people, count, rule):
    for moment in MOMENTS:
        found = sum(row[count] for row in counted if row["moment"] == moment["moment"])
        assert found == sum(rule(each, moment["day"]) for each in people)


def test_claims_are_counted_as_they_stood_at_each_moment(made):
    claims = [
        {"claim_status": "founded", "filed_day": 3, "answered_day": 9},  # answered now, pending on day 5
        {"claim_status": "pending", "filed_day": 16, "answered_day": NEVER},  # not yet filed on day 5
        {"claim_status": "unfounded", "filed_day": 3, "answered_day": 4},
    ]
    rows = {row["moment"]: row for row in made("claims_at", claim=claims, moment=MOMENTS)}
    parts = ("claims_filed", "claims_pending", "claims_answered", "claims_founded", "claims_unfounded")
    assert [rows["now"][part] for part in parts] == [3, 1, 2, 1, 1]
    assert [rows["same_day"][part] for part in parts] == [2, 1, 1, 0, 1]


@pytest.mark.parametrize(("today", "overdue"), [(75, 0), (76, 0), (77, 1)])
def test_a_claim_is_overdue_after_sixty_days(made, today, overdue):
    claim = {"claim_status": "pending", "filed_day": 16, "answered_day": NEVER}
    (row,) = made("claims_at", claim=[claim], moment=[{"moment": "now", "day": today}])
    assert row["claims_overdue"] == overdue


def test_groups_without_a_claim_count_none(made):
    rows = made(
        "counts_at",
        candidates_at=[{"moment": "now", "sex": "male"}, {"moment": "now"}],
        claims_at=[{"moment": "now", "claims_filed": 2}],
    )
    assert {row["sex"]: row["claims_filed"] for row in rows} == {"male": 0, "female": 2}


def test_the_headcount_sets_now_beside_the_same_day(made):
    moments = [{"moment": "now", "verified": 7}, {"moment": "same_day", "verified": 3}]
    (row,) = made("headcount", counts_at=moments)
    assert (row["verified"], row["verified_same_day"]) == (7, 3)


def test_the_benchmark_sums_regions_and_the_nation(made):
    rows = made(
        "benchmark",
        headcount=[
            {"region": "04", "school": "A", "registered": 3},
            {"region": "04", "school": "B", "registered": 4},
            {"region": "unknown", "school": "unknown", "registered": 1},
        ],
    )
    assert [(row["level"], row["region"], row["registered"]) for row in rows] == [
        ("nation", "all", 8),
        ("region", "04", 7),
        ("region", "unknown", 1),
    ]


def test_the_benchmark_names_no_place_below_the_region(made):
    (row, _) = made("benchmark", headcount=[{"registered": 1}])
    assert not {"province", "commune", "school"} & row.keys()


def test_a_claim_has_the_dimensions_of_its_candidate(made):
    (row,) = made(
        "claim",
        kept_claim=[{"claim_status": "founded", "filed_on": "2024-06-26", "answered_on": "2024-06-28"}],
        gated_candidate=[{"school": "99999X"}],
        session=[{}],
    )
    assert (row["school"], row["filed_day"], row["answered_day"]) == ("99999X", 16, 18)


@pytest.mark.parametrize("status", ["pending", "unknown", None])
def test_a_claim_without_an_outcome_is_not_answered(made, status):
    claim = {"claim_status": status, "filed_on": "2024-06-26", "answered_on": "2024-06-28"}
    (row,) = made("claim", kept_claim=[claim], gated_candidate=[{}], session=[{}])
    assert row["answered_day"] == NEVER


def test_a_scholarship_row_is_a_candidate_who_requested(made):
    requested = {"scholarship_day": 14, "scholarship_decision_day": NEVER, "scholarship_status": "pending"}
    rows = made("scholarship", candidate=[requested, {"scholarship_day": NEVER}])
    assert [(row["requested_day"], row["decided_day"]) for row in rows] == [(14, NEVER)]
