"""Planted defects: where the list says, few enough to be borne, and never against a published figure."""

from collections import Counter

import numpy as np
import pytest

from marsad.sample.changed_cells import FIELD_SHARE, WITHOUT_PUBLISHED_SPLIT, changed_cells
from marsad.sample.draw import PLANTED, Draw
from marsad.sample.layouts import csv_regions
from marsad.sample.reference import regions
from marsad.sample.second_rows import RAGGED_SHARE, second_rows

FIELD_CODES = ("DATE_FUTURE", "AGE_RANGE", "DATE_FORMAT", "VALUE_UNKNOWN")


@pytest.fixture(scope="module")
def rows(rows_on):
    return rows_on(2024, 6, 28)


@pytest.fixture(scope="module")
def planted(rows):
    draw = Draw(rows)
    return changed_cells(draw, rows), second_rows(draw, rows)


def test_every_kind_of_defect_is_planted(planted):
    changes, seconds = planted
    assert {one.code for one in [*changes, *seconds]} >= set(PLANTED) - {"ROW_RAGGED"}


def test_no_candidate_carries_two_defects(planted):
    changes, seconds = planted
    assert max(Counter(one.candidate for one in [*changes, *seconds]).values()) == 1


def test_field_defects_stay_below_a_hundredth_of_a_file(rows, planted):
    region = rows.history.people.region
    sizes = np.bincount(region)
    found = Counter((one.code, region[one.candidate]) for one in planted[0] if one.code in FIELD_CODES)
    assert all(number <= FIELD_SHARE * sizes[where] for (_, where), number in found.items())


def test_ragged_rows_stay_below_a_thousandth_of_a_file(rows, planted):
    sizes = np.bincount(rows.history.people.region)
    found = Counter(one.region for one in planted[1] if one.code == "ROW_RAGGED")
    assert all(number <= RAGGED_SHARE * sizes[region] for region, number in found.items())


def test_schools_are_lost_only_where_no_split_was_published(rows, planted):
    lost = [one.candidate for one in planted[0] if one.code in ("SCHOOL_UNKNOWN", "TERRITORY_MISMATCH")]
    assert {regions()[at] for at in rows.history.people.region[lost]} <= set(WITHOUT_PUBLISHED_SPLIT)


def test_an_older_row_is_older(rows, planted):
    for one in planted[1]:
        if one.code in ("KEY_CONFLICT", "MOVED_SCHOOL"):
            own = np.datetime64(int(rows.updated[one.candidate]), "D")
            assert np.datetime64(iso(one.cells["updated_on"])) < own


def iso(day: str) -> str:
    return "-".join(reversed(day.split("/"))) if "/" in day else day


def test_a_moved_candidate_has_another_school_in_the_older_row(rows, planted):
    register, people = rows.history.register, rows.history.people
    moved = [one for one in planted[1] if one.code == "MOVED_SCHOOL"]
    assert all(one.cells["school_code"] != register.code[people.school[one.candidate]] for one in moved)


def test_some_move_between_academies_and_some_within(rows, planted):
    region = rows.history.people.region
    moved = [one for one in planted[1] if one.code == "MOVED_SCHOOL"]
    assert {one.region == region[one.candidate] for one in moved} == {True, False}


def test_shared_numbers_come_in_pairs(planted):
    shared = Counter(one.text for one in planted[0] if one.code == "CNIE_SHARED")
    assert set(shared.values()) == {2}


def test_only_text_files_are_defaced(planted):
    assert {one.region for one in planted[1]} <= set(csv_regions())
