RABAT = {"code": "04.421", "kind": "province", "parent": "04"}
SALE = {"code": "04.441", "kind": "province", "parent": "04"}
REGION = {"code": "04", "kind": "region", "parent": "nation"}
TERRITORIES = [RABAT, SALE, REGION]
LYCEE = {"school": "16698Z", "province": "04.421", "commune": "04.421.01.0", "school_type": "public", "area": "urban"}


def located(made, register=(LYCEE,), **stated):
    (row,) = made(
        "located_candidate",
        staged_candidates=[stated],
        school_register=list(register),
        reference_territory=TERRITORIES,
    )
    return row


def test_a_candidate_lies_where_the_school_does(made):
    row = located(made, province="04.421", school_code="16698Z")
    assert (row["region"], row["province"], row["school"], row["area"]) == ("04", "04.421", "16698Z", "urban")
    assert row["problem"] is None


def test_an_unknown_school_leaves_the_declared_province(made):
    row = located(made, province="04.421", school_code="99999X")
    assert (row["region"], row["province"], row["school"], row["commune"]) == ("04", "04.421", "unknown", "unknown")
    assert row["problem"] == "SCHOOL_UNKNOWN"


def test_a_school_of_another_province_is_not_believed(made):
    row = located(made, province="04.441", school_code="16698Z")
    assert (row["province"], row["school"], row["school_type"]) == ("04.441", "unknown", "unknown")
    assert row["problem"] == "TERRITORY_MISMATCH"


def test_where_no_province_is_declared_the_school_says_it(made):
    for silent in (None, "unknown"):
        row = located(made, province=silent, school_code="16698Z")
        assert (row["province"], row["school"], row["problem"]) == ("04.421", "16698Z", None)


def test_where_neither_is_valid_the_candidate_is_counted_for_the_nation_only(made):
    row = located(made, province="unknown", school_code="99999X")
    assert (row["region"], row["province"], row["school"]) == ("unknown", "unknown", "unknown")


def test_a_school_that_the_register_cannot_place_is_unknown(made):
    row = located(made, register=[LYCEE | {"province": "unknown"}], province="04.421", school_code="16698Z")
    assert (row["province"], row["problem"]) == ("04.421", "SCHOOL_UNKNOWN")


def test_the_register_places_a_school_by_its_province_and_commune(made):
    commune = {"code": "04.421.01.0", "province": "04.421"}
    stated = {"school_code": "16698Z", "commune": "04.421.01.0", "name_fr": "Lycée", "name_ar": None}
    (row,) = made(
        "school_register", staged_schools=[stated], reference_territory=TERRITORIES, reference_commune=[commune]
    )
    assert (row["school"], row["province"], row["region"], row["commune"]) == ("16698Z", "04.421", "04", "04.421.01.0")
    assert row["name_ar"] == "Lycée"  # the only name there is


def test_a_place_that_the_reference_does_not_know_is_unknown(made):
    (row,) = made("school_register", staged_schools=[{"province": "99.999", "commune": "x"}])
    assert (row["province"], row["region"], row["commune"]) == ("unknown", "unknown", "unknown")


def test_a_school_set_aside_is_not_in_the_register(made):
    aside = {"source": "schools", "file": "e.xlsx", "sheet": "", "row": 2}
    assert made("school_register", staged_schools=[{"file": "e.xlsx", "row": 2}], set_aside_row=[aside]) == []


def test_every_session_has_a_row_for_the_school_not_known(made):
    rows = made("school", school_register=[LYCEE], session=[{}])
    assert [row["school"] for row in rows] == ["16698Z", "unknown"]


def test_territories_and_communes_have_names_in_three_languages(made):
    region = REGION | {"name_fr": "Rabat", "name_ar": "الرباط", "name_en": "Rabat", "map_code": "04"}
    commune = {"code": "04.421.01.0", "province": "04.421", "name_fr": "Agdal", "name_ar": "أكدال"}
    rows = made("territory", reference_territory=[region], reference_commune=[commune])
    assert [(row["code"], row["parent"], row["name_en"]) for row in rows] == [
        ("04.421.01.0", "04.421", "Agdal"),
        ("04", "nation", "Rabat"),
    ]
