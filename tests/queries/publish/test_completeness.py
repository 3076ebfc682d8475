"""Which fields are empty where they must be known, and what became of each file's rows."""

WHOLE = {
    "last_name": "A",
    "first_name": "B",
    "birth_date": "2006-05-12",
    "cnie_status": "held",
    "cnie_number": "AB123456",
    "cnie_valid": True,
    "cnie_shared": False,
    "cnie_recorded_on": "2024-02-01",
    "verification_status": "confirmed",
    "verified_on": "2024-04-02",
}


def gaps(made, *candidates):
    rows = made("field_gap", stated_candidate=[WHOLE | each for each in candidates])
    return {row["field"]: (row["needed"], row["missing"]) for row in rows}


def test_a_whole_candidate_has_no_gap(made):
    assert {missing for _, missing in gaps(made, {}).values()} == {0}


def test_each_empty_field_is_a_gap_of_its_own(made):
    empty = {"first_name": None, "sex": "unknown", "birth_date": None, "school": "unknown", "stream": "unknown"}
    empty |= {"candidate_type": "unknown", "cnie_recorded_on": None, "verified_on": None}
    found = gaps(made, empty)
    assert {field for field, (_, missing) in found.items() if missing} == {
        "name", "sex", "birth_date", "school_code", "stream", "candidate_type", "cnie_recorded_on", "verified_on",
    }  # fmt: skip


def test_a_number_is_needed_of_holders_only_and_must_be_valid_and_one_s_own(made):
    nobody = {"cnie_status": "none", "cnie_number": None, "cnie_recorded_on": None}
    found = gaps(made, nobody, {"cnie_valid": False}, {"cnie_shared": True}, {})
    assert found["cnie_number"] == (3, 2)
    assert found["cnie_recorded_on"] == (3, 0)


def test_a_day_of_verification_is_needed_of_the_verified_only(made):
    assert gaps(made, {"verification_status": "not_opened", "verified_on": None})["verified_on"] == (0, 0)


def test_who_stands_in_for_disputed_rows_has_no_gap(made):
    assert gaps(made, {"file": "stand-in", "birth_date": None}) == {}


def test_values_set_aside_are_counted_once_a_row_under_the_contract_s_name(made):
    found = {"severity": "field", "source": "candidates", "row": 2, "column": "NUM_CNIE (cnie_number)"}
    gap = {"field": "cnie_number", "needed": 9, "missing": 2}
    findings = [found, found | {"code": "CNIE_SHARED"}, found | {"row": 3, "column": "cnie_number"}]
    findings += [found | {"row": 4, "province": "04.441"}, found | {"row": 5, "severity": "warn"}]
    (row,) = made("completeness", field_gap=[gap], finding=findings)
    assert (row["needed"], row["missing"], row["set_aside"]) == (9, 2, 2)


def test_a_file_without_a_row_has_an_account(made):
    files = [{"source": "diplomas", "file": "diplomes.csv", "as_of": "2024-06-28"}]
    (row,) = made("account", staged_file=files)
    assert (row["file"], row["region"], row["rows_read"]) == ("diplomes.csv", "unknown", 0)


def test_an_account_of_a_file_is_kept_by_region(made):
    at = {"source": "claims", "file": "reclamations.csv"}
    kept = at | {"rows_read": 3, "published": 2, "quarantined": 1, "deduplicated": 0}
    rows = made("account", staged_file=[at | {"as_of": "2024-06-28"}], conserved=[kept, kept | {"region": "01"}])
    assert [(row["region"], row["rows_read"], str(row["as_of"])) for row in rows] == [
        ("01", 3, "2024-06-28"),
        ("04", 3, "2024-06-28"),
    ]
