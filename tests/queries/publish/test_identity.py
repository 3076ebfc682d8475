import pytest

from tests.queries.publish.conftest import NOMINATIVE

STOPPED = {"stopped": True, "cnie_missing": True}


@pytest.fixture
def listed(made):
    """The one row of a work-list file for one candidate."""

    def make(candidate, **stopped):
        tables = {"gated_candidate": [candidate], "stopped_candidate": [STOPPED | stopped]}
        (row,) = made("identity", NOMINATIVE, **tables)
        return row

    return make


@pytest.mark.parametrize(
    ("first", "last", "mask"),
    [
        ("Fatima", "Alaoui", "F. A."),
        ("Fatima Zahra", "El Idrissi", "F. Z. E."),
        ("أمين", "العلوي", "أ. ا."),
        ("Jean-Marc", None, "J. M. "),
        (None, None, ""),
    ],
)
def test_a_name_is_masked_to_its_initials(listed, first, last, mask):
    assert listed({"first_name": first, "last_name": last})["name_mask"] == mask


@pytest.mark.parametrize(("number", "mask"), [("AB123456", "AB****56"), ("A12345", "A****45"), (None, "")])
def test_numbers_are_masked(listed, number, mask):
    row = listed({"massar_code": "G130000001", "cnie_number": number})
    assert (row["massar_mask"], row["cnie_mask"]) == ("G1300***01", mask)


def test_who_is_stopped_nowhere_has_not_even_a_mask(listed):
    row = listed({"first_name": "Fatima", "last_name": "Alaoui", "cnie_number": "AB123456"}, stopped=False)
    assert (row["name_mask"], row["massar_mask"], row["cnie_mask"]) == (None, None, None)


def test_nothing_readable_is_in_the_file(listed):
    row = listed({"first_name": "Fatima", "last_name": "Alaoui", "cnie_number": "AB123456"})
    assert not {"massar_code", "cnie_number", "last_name", "first_name", "birth_date", "class_name", "age"} & row.keys()
    assert not {"Fatima", "Alaoui", "AB123456", "G130000001"} & set(map(str, row.values()))
