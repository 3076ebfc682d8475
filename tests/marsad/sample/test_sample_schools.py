import numpy as np
import pytest

from marsad.sample.reference import province_of_commune, provinces
from marsad.sample.schools import CHECK_LETTERS, full_register, school_code, schools
from marsad.sample.totals import totals

REGISTER = full_register(seed=5)


def test_the_register_has_about_three_thousand_schools():
    assert len(REGISTER) == 3_000


def test_every_province_has_several_schools():
    assert np.bincount(REGISTER.province, minlength=len(provinces())).min() >= 4


def test_school_codes_are_unique_and_end_in_their_check_letter():
    assert len(set(REGISTER.code)) == len(REGISTER)
    assert all(code[5] == CHECK_LETTERS[int(code[:5]) % 23] for code in REGISTER.code)


def test_a_real_school_code_is_spelt_as_the_ministry_does():
    assert school_code(16_698) == "16698Z"


@pytest.mark.parametrize("names", [REGISTER.name_fr, REGISTER.name_ar], ids=["fr", "ar"])
def test_names_are_unique_within_a_commune(names):
    assert len(set(zip(REGISTER.commune, names, strict=True))) == len(REGISTER)


def test_schools_stand_in_the_province_of_their_commune():
    assert (province_of_commune()[REGISTER.commune] == REGISTER.province).all()


def test_private_schools_stand_in_towns():
    assert not (REGISTER.private & REGISTER.rural).any()


def test_a_small_sample_uses_schools_of_the_full_register():
    small = schools(totals("2024", 300), seed=5)
    assert len(small) < 300
    assert set(small.code) <= set(REGISTER.code)


def test_both_sessions_share_their_schools():
    this, last = schools(totals("2024", 700), seed=5), schools(totals("2023", 700), seed=5)
    assert (this.code == last.code).all()
