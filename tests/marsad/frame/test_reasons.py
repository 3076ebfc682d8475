import pytest

from marsad.frame.reasons import CLAIMS, LEFT, REASONS, counted, reasons


@pytest.mark.parametrize("name", [*REASONS, CLAIMS])
def test_the_reasons_add_up_to_those_who_remain(view_of, name):
    rows = counted(view_of(), name, ["province"])
    assert (rows[[reason.code for reason in reasons(view_of(), name)]].sum(axis=1) == rows[LEFT]).all()


@pytest.mark.parametrize("name", [*REASONS, CLAIMS])
@pytest.mark.parametrize("lang", ["fr", "ar", "en"])
def test_every_reason_has_words_and_an_owner(view_of, name, lang):
    assert all(reason.label and reason.owner for reason in reasons(view_of(lang=lang), name))


def test_only_claims_without_an_answer_remain(view_of):
    rows = counted(view_of(), CLAIMS, ["province"]).set_index("province")
    assert dict(rows[LEFT]) == {"04.421": 2}
