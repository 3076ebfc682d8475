"""No candidate passes a gate before the one it depends on."""

import numpy as np
import pytest

from marsad.sample.reference import as_date, regions, windows
from marsad.sample.timeline import NEVER


def happened(day: np.ndarray) -> np.ndarray:
    return day != NEVER


def test_nothing_is_verified_without_a_card(past):
    done = happened(past.verification.verified)
    assert (past.cards.held[done] < past.verification.verified[done]).all()


def test_verification_starts_when_its_window_opens(past):
    assert past.verification.verified.min() >= windows("2024")["verification"][0]


def test_a_correction_is_requested_before_it_is_validated(past):
    both = happened(past.verification.correction) & happened(past.verification.verified)
    assert (past.verification.correction[both] < past.verification.verified[both]).all()


def test_about_three_in_a_hundred_ask_for_a_correction(past):
    assert 0.02 < happened(past.verification.correction).mean() < 0.04


def test_a_copy_follows_the_card(past):
    handed = happened(past.copies)
    assert (past.copies[handed] >= past.cards.held[handed]).all()


def test_summonses_are_issued_inside_their_window(past):
    issued = past.summons[happened(past.summons)]
    opens, closes = windows("2024")["summons"]
    assert opens <= issued.min() <= issued.max() <= closes


def test_nobody_sits_without_a_summons(past):
    assert happened(past.summons)[past.exam.sat].all()


def test_few_sit_by_derogation(past):
    unverified = past.exam.sat & ~(past.verification.verified <= windows("2024")["exam"][0])
    assert unverified.sum() < 0.08 * past.exam.sat.sum()


def test_scholarships_are_for_card_holders(past):
    asked = happened(past.scholarships.requested)
    assert (past.cards.held[asked] < past.scholarships.requested[asked]).all()


def test_diplomas_are_for_laureates_with_a_card(past):
    issued = happened(past.diplomas.issued)
    assert past.exam.laureate[issued].all()
    assert (past.cards.held[issued] < past.diplomas.issued[issued]).all()


def test_a_shared_diploma_was_consulted_first(past):
    shared = happened(past.diplomas.shared)
    assert (past.diplomas.consulted[shared] <= past.diplomas.shared[shared]).all()


def test_only_the_present_claim_and_answers_follow(past):
    claims, answered = past.claims, happened(past.claims.answered)
    assert past.exam.sat[claims.candidate].all()
    assert (claims.answered[answered] >= claims.filed[answered]).all()


def test_no_claim_is_filed_after_an_academy_closed_its_portal(past):
    region = past.people.region[past.claims.candidate]
    for at, code in enumerate(regions()):
        closes = windows("2024").get(f"claims.{code}", windows("2024")["claims"])[1]
        assert past.claims.filed[region == at].max(initial=0) <= closes


@pytest.mark.parametrize(
    ("day", "low", "high"), [((2024, 5, 15), 0.80, 0.85), ((2024, 6, 28), 0.975, 0.99)], ids=["May", "June"]
)
def test_coverage_of_the_schooled_is_plausible(rows_on, day, low, high):
    rows = rows_on(*day)
    assert low <= (rows.history.cards.held <= rows.today)[~rows.history.people.independent].mean() <= high


def test_the_country_is_behind_the_towns(rows_on):
    rows = rows_on(2024, 6, 28)
    held, people = rows.history.cards.held <= rows.today, rows.history.people
    rural = held[people.rural & ~people.independent].mean()
    assert 0.94 <= rural <= 0.97
    assert rural < held[~people.rural].mean()


def test_offices_record_little_on_sundays(past):
    recorded = past.cards.held[happened(past.cards.held)]
    sundays = np.mean([as_date(day).weekday() == 6 for day in recorded])
    assert 0 < sundays < 0.05


def test_requests_quicken_after_the_announcement(past):
    announced = windows("2024")["cnie_announcement"][0]
    requested = past.cards.requested
    before = ((requested >= announced - 28) & (requested < announced)).sum()
    after = ((requested >= announced) & (requested < announced + 28)).sum()
    assert after > 1.5 * before


def test_nobody_sits_unverified_under_the_rule(past):
    """The announcement of 22 March 2024: no CNIE, no verification; no verification, no summons."""
    exam = windows("2024")["exam"][0]
    sat = past.exam.sat
    assert (past.cards.held[sat] < past.verification.verified[sat]).all()
    assert (past.verification.verified[sat] <= past.summons[sat]).all()
    assert (past.summons[sat] < exam).all()
