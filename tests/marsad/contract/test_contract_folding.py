import pytest

from marsad.contract.folding import fold

SAME = [
    ("  رقم   مسار ", "رقم مسار"),
    ("تاريخ الإزدياد", "تاريخ الازدياد"),
    ("الشّرقيّة", "الشرقيه"),
    ("آســـفي", "أسفي"),
    ("مُصطفى", "مصطفي"),
    ("CODE_MASSAR", "code massar"),
    ("Béni Mellal-Khénifra", "beni mellal khenifra"),
    ("N°\u00a0CNIE", "n° cnie"),
    ("٢٠٢٤", "2024"),
    ("\u200fالنسب\u200e", "النسب"),
    ("M’diq", "M'diq"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_thing_fold_to_one(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("النسب", "النسبة"), ("DATE_CNIE", "DATE_COPIE"), ("2BACSP", "2BACSPF")])
def test_two_things_stay_two(one, other):
    assert fold(one) != fold(other)


def test_folding_what_is_folded_changes_nothing():
    for spelling in (each for pair in SAME for each in pair):
        assert fold(fold(spelling)) == fold(spelling)
