AT = {"session": "2024", "source": "candidates", "file": "candidats.csv", "sheet": "", "row": 2}
KEPT = {name: AT[name] for name in ("file", "sheet", "row")}
RABAT = {"code": "04.421", "kind": "province", "parent": "04"}


def test_a_row_set_aside_is_a_finding_with_a_masked_code(made):
    aside = AT | {"key": "G130012301", "fate": "quarantined", "code": "KEY_CONFLICT"}
    (row,) = made("rule_finding", set_aside_row=[aside])
    assert (row["code"], row["severity"], row["value"]) == ("KEY_CONFLICT", "quarantine", "G1300***01")


def test_a_row_counted_elsewhere_is_a_duplicate(made):
    aside = AT | {"key": "G130012301", "fate": "deduplicated", "code": "DUP_IDENTICAL"}
    (row,) = made("rule_finding", set_aside_row=[aside])
    assert row["severity"] == "duplicate"


def test_a_doubtful_place_names_what_the_row_said(made):
    unknown = KEPT | {"problem": "SCHOOL_UNKNOWN", "school_code": "99999X"}
    elsewhere = KEPT | {"row": 3, "problem": "TERRITORY_MISMATCH", "school_code": "16698Z"}
    rows = made("rule_finding", kept_candidate=[unknown, elsewhere, KEPT | {"row": 4}])
    assert [(row["code"], row["value"]) for row in rows] == [
        ("SCHOOL_UNKNOWN", "99999X"),
        ("TERRITORY_MISMATCH", "04.421"),  # never the school or the province of another territory
    ]


def test_each_bearer_of_a_shared_number_is_told(made):
    bearer = KEPT | {"cnie_number": "AB123456"}
    rows = made("rule_finding", kept_candidate=[bearer, bearer | {"row": 3}], shared_cnie=[{"cnie_number": "AB123456"}])
    assert [(row["code"], row["severity"], row["value"]) for row in rows] == [("CNIE_SHARED", "field", "AB****56")] * 2


def test_a_finding_lies_in_the_province_of_its_row(made):
    contract = AT | {"code": "VALUE_UNKNOWN", "sheet": None, "region": None}
    (row,) = made("finding", findings=[contract], noted_row=[AT], reference_territory=[RABAT])
    assert (row["region"], row["province"]) == ("04", "04.421")


def test_a_finding_of_a_whole_file_lies_in_no_province(made):
    (row,) = made("finding", findings=[{"code": "COLUMN_UNKNOWN", "region": None}])
    assert (row["region"], row["province"]) == ("unknown", "unknown")


def test_a_row_is_placed_by_its_candidate_or_its_school(made):
    claim = AT | {"source": "claims", "file": "reclamations.csv"}
    school = AT | {"source": "schools", "file": "etablissements.xlsx"}
    rows = made(
        "noted_row",
        findings=[AT, AT, claim | {"sheet": None}, school, AT | {"row": None}],
        located_candidate=[KEPT | {"province": "04.441"}],
        staged_claims=[{"file": "reclamations.csv", "sheet": None, "row": 2}],
        gated_candidate=[{"province": "04.421"}],
        staged_schools=[{"file": "etablissements.xlsx", "row": 2, "province": "01.511"}],
    )
    assert {row["source"]: row["province"] for row in rows} == {
        "candidates": "04.441",
        "claims": "04.421",
        "schools": "01.511",
    }
    assert len(rows) == 3
