import numpy as np
import pytest

from marsad.sample.reference import region_of_province, regions
from marsad.sample.totals import SMALLEST, full_size, totals


@pytest.mark.parametrize("wanted", [SMALLEST, 300, 700, 5_000, 493_651])
def test_a_sample_has_exactly_as_many_candidates_as_asked(wanted):
    assert totals("2024", wanted).candidates == wanted


@pytest.mark.parametrize("wanted", [SMALLEST, 300, 700])
def test_every_province_keeps_a_schooled_candidate(wanted):
    assert totals("2024", wanted).schooled.min() >= 1


def test_every_region_has_independent_candidates_too_in_the_committed_sample():
    by_region = np.bincount(region_of_province(), weights=totals("2024", 700).independent)
    assert len(by_region) == len(regions())
    assert by_region.min() >= 1


def test_the_previous_session_defaults_to_a_fifth():
    assert totals("2023").candidates == full_size("2023").candidates // 5


def test_a_sample_too_small_for_all_provinces_is_refused():
    with pytest.raises(ValueError, match=f"at least {SMALLEST}"):
        totals("2024", SMALLEST - 1)


def test_no_more_are_admitted_than_present_than_registered():
    full = full_size("2024")
    assert (full.girls_admitted <= full.girls_present).all()
    assert (full.girls_present <= full.girls).all()
    assert (full.boys_admitted <= full.boys_present).all()
    assert (full.independent_admitted <= full.independent_present).all()


def test_private_schooling_stays_within_half_of_a_province():
    full = full_size("2024")
    assert (full.private <= full.schooled / 2).all()
