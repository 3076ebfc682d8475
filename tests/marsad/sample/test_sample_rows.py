"""An export on an earlier day is the same session, less far on."""

import numpy as np
import pyarrow.compute as pc
import pytest

from marsad.sample import service_rows
from marsad.sample.text import Style
from marsad.sample.wording import CANDIDATE_HEADERS

PLAIN = Style()
EVENTS = [name for name in CANDIDATE_HEADERS if name.endswith("_on") and name != "updated_on"]
FIXED = ["massar_code", "last_name_ar", "birth_date", "school_code", "stream", "class_name", "candidate_type"]


@pytest.fixture(scope="module")
def may_and_june(rows_on):
    may, june = rows_on(2024, 5, 15), rows_on(2024, 6, 28)
    every = np.arange(len(may))
    return may.table(every, PLAIN), june.table(every, PLAIN)


@pytest.mark.parametrize("column", EVENTS)
def test_what_was_known_in_may_is_still_so_in_june(may_and_june, column):
    may, june = (table[column].to_pylist() for table in may_and_june)
    assert all(early in ("", late) for early, late in zip(may, june, strict=True))


@pytest.mark.parametrize("column", EVENTS)
def test_nothing_is_dated_after_today(may_and_june, column):
    assert max(may_and_june[0][column].to_pylist()) <= "2024-05-15"


@pytest.mark.parametrize("column", FIXED)
def test_who_a_candidate_is_does_not_depend_on_today(may_and_june, column):
    assert may_and_june[0][column].equals(may_and_june[1][column])


@pytest.mark.parametrize("status", ["SANS", "DEMANDEE", "DETENUE", "EXPIREE", "NON_CONCORDANTE"])
def test_every_state_of_the_card_occurs(may_and_june, status):
    assert status in may_and_june[0]["cnie_status"].to_pylist()


def test_a_card_recorded_is_a_card_held_with_a_number(may_and_june):
    june = may_and_june[1]
    recorded = pc.not_equal(june["cnie_recorded_on"], "")
    assert not pc.any(pc.and_(pc.equal(june["cnie_status"], "DETENUE"), pc.invert(recorded))).as_py()
    # after the exam a few turn out expired or not to match: they keep their number and their day
    assert set(june.filter(recorded)["cnie_status"].to_pylist()) <= {"DETENUE", "EXPIREE", "NON_CONCORDANTE"}
    assert "" not in june.filter(recorded)["cnie_number"].to_pylist()


def test_before_the_exam_every_card_recorded_is_held(may_and_june):
    may = may_and_june[0]
    held = pc.equal(may["cnie_status"], "DETENUE")
    assert held.equals(pc.not_equal(may["cnie_recorded_on"], ""))


@pytest.mark.parametrize("column", ["massar_code", "cnie_number"])
def test_no_number_is_given_twice(may_and_june, column):
    numbers = [number for number in may_and_june[1][column].to_pylist() if number]
    assert len(set(numbers)) == len(numbers)


def test_numbers_have_the_official_form(may_and_june):
    june = may_and_june[1]
    assert pc.all(pc.match_substring_regex(june["massar_code"], r"^[A-Z]\d{9}$")).as_py()
    assert pc.all(pc.match_substring_regex(june["cnie_number"], r"^([A-Z]{1,2}\d{5,6})?$")).as_py()


@pytest.mark.parametrize("made", [service_rows.results, service_rows.claims, service_rows.scholarships])
def test_a_source_whose_window_is_closed_has_no_row(rows_on, made):
    assert made(rows_on(2024, 5, 15), PLAIN).num_rows == 0
    assert made(rows_on(2024, 6, 28), PLAIN).num_rows > 0


def test_diplomas_wait_for_the_catch_up_session(rows_on):
    assert service_rows.diplomas(rows_on(2024, 6, 28), PLAIN).num_rows == 0
    assert service_rows.diplomas(rows_on(2024, 7, 31), PLAIN).num_rows > 0


def test_catch_up_results_stay_blank_until_published(rows_on):
    june, late_july = (service_rows.results(rows_on(2024, *day), PLAIN) for day in ((6, 28), (7, 31)))
    assert set(june["catch_up_decision"].to_pylist()) == {""}
    assert set(late_july["catch_up_decision"].to_pylist()) == {"", "ADMIS", "AJOURNE", "ABSENT"}


def test_the_admitted_have_ten_or_more(rows_on):
    results = service_rows.results(rows_on(2024, 6, 28), PLAIN).to_pylist()
    passed = [float(row["average"]) for row in results if row["decision"] == "ADMIS"]
    others = [float(row["average"]) for row in results if row["decision"] in ("RATTRAPAGE", "AJOURNE")]
    assert max(others) < 10 <= min(passed) <= max(passed) <= 20


def test_the_absent_have_no_average(rows_on):
    results = service_rows.results(rows_on(2024, 6, 28), PLAIN).to_pylist()
    assert {row["average"] for row in results if row["presence"] == "ABSENT"} == {""}


def test_claims_keep_their_number_as_more_arrive(rows_on):
    first = service_rows.claims(rows_on(2024, 6, 26), PLAIN).select(["claim_number", "massar_code", "filed_on"])
    later = service_rows.claims(rows_on(2024, 6, 30), PLAIN).select(["claim_number", "massar_code", "filed_on"])
    assert later.slice(0, first.num_rows).equals(first)
