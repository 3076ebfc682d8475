import pytest

PLACES = [
    {"code": "04", "kind": "region", "parent": "nation"},
    {"code": "04.421", "kind": "province", "parent": "04"},
    {"code": "04.421.01.0", "kind": "commune", "parent": "04.421"},
    {"code": "07", "kind": "region", "parent": "nation"},
    {"code": "07.041", "kind": "province", "parent": "07"},
    {"code": "07.041.01.0", "kind": "commune", "parent": "07.041"},
]
NAMED = [{"name_fr": "Rabat", "name_ar": "الرباط", "name_en": "Rabat"} | place for place in PLACES]


@pytest.mark.parametrize(
    ("within", "found"),
    [
        ("nation", ["04.421.01.0", "07.041.01.0"]),
        ("04", ["04.421.01.0"]),
        ("07.041", ["07.041.01.0"]),
        ("04.421.01.0", []),  # nothing lies in a commune
    ],
)
def test_a_place_holds_its_own_communes(answer, within, found):
    assert [row[0] for row in answer("communes", {"territory": NAMED}, within=within)] == found


def test_a_commune_is_told_with_its_province_and_names(answer):
    (row,) = answer("communes", {"territory": NAMED}, within="04")
    assert row == ("04.421.01.0", "04.421", "Rabat", "الرباط", "Rabat")
