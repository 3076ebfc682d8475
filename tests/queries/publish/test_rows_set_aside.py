import pytest

DEPENDENT = ["staged_scholarship_requests", "staged_claims", "staged_results", "staged_diplomas"]
AT = {"file": "f.csv", "sheet": "", "row": 2}


@pytest.mark.parametrize("source", DEPENDENT)
def test_a_row_of_nobody_registered_is_an_orphan(made, source):
    rows = [AT, AT | {"row": 3, "massar_code": "Z999999999"}, AT | {"row": 4, "massar_code": None}]
    found = made("orphan_row", staged_candidates=[{}], **{source: rows})
    assert [(each["row"], each["fate"], each["code"]) for each in found] == [
        (3, "quarantined", "CANDIDATE_UNKNOWN"),  # nobody has this code
        (4, "quarantined", "CANDIDATE_UNKNOWN"),  # nor can anybody be named without one
    ]


def test_a_candidate_of_another_session_does_not_own_the_row(made):
    found = made("orphan_row", staged_candidates=[{"session": "2023"}], staged_results=[AT])
    assert len(found) == 1


def test_a_row_that_nobody_owns_is_not_judged_a_second_time(made):
    orphan = {"source": "results", **AT, "fate": "quarantined", "code": "CANDIDATE_UNKNOWN"}
    copy = {"source": "results", **AT, "fate": "deduplicated", "code": "DUP_IDENTICAL"}
    found = made(
        "set_aside_row", orphan_row=[orphan], judged_row=[copy, copy | {"row": 9}, copy | {"row": 8, "fate": "kept"}]
    )
    assert [(each["row"], each["code"]) for each in found] == [(2, "CANDIDATE_UNKNOWN"), (9, "DUP_IDENTICAL")]


KEPT = [
    ("kept_request", "scholarship_requests"),
    ("kept_claim", "claims"),
    ("kept_result", "results"),
    ("kept_diploma", "diplomas"),
]


@pytest.mark.parametrize(("model", "source"), KEPT)
def test_what_is_set_aside_is_not_kept(made, model, source):
    rows = [AT | {"massar_code": "A"}, AT | {"row": 3, "massar_code": "B"}, AT | {"sheet": "2", "massar_code": "C"}]
    aside = [AT | {"source": source}, AT | {"source": "candidates", "row": 3}]  # the latter is another file's row 3
    found = made(model, set_aside_row=aside, **{f"staged_{source}": rows})
    assert [each["massar_code"] for each in found] == ["B", "C"]
