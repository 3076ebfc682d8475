import pytest

TWICE = [{"row": 2}, {"row": 3}]


@pytest.mark.parametrize(
    ("model", "source", "key"),
    [
        ("repeated_candidate", "staged_candidates", {"massar_code": "G130000001"}),
        ("repeated_school", "staged_schools", {"school_code": "16698Z"}),
        ("repeated_request", "staged_scholarship_requests", {"massar_code": "G130000001"}),
        ("repeated_claim", "staged_claims", {"claim_number": "R1"}),
        ("repeated_result", "staged_results", {"massar_code": "G130000001"}),
        ("repeated_diploma", "staged_diplomas", {"massar_code": "G130000001"}),
    ],
)
def test_only_rows_that_share_their_key_are_repeated(made, model, source, key):
    (name, value), other = *key.items(), {"row": 4}
    rows = made(model, **{source: [each | key for each in TWICE] + [other | {name: "ANOTHER"}]})
    assert [(each["row"], each["key"]) for each in rows] == [(2, value), (3, value)]


def test_the_same_candidate_in_two_sessions_is_not_repeated(made):
    rows = made("repeated_candidate", staged_candidates=[{"row": 2}, {"row": 2, "session": "2023"}])
    assert rows == []


def test_rows_without_a_code_are_not_each_others_copies(made):
    rows = made(
        "repeated_candidate", staged_candidates=[{"row": 2, "massar_code": None}, {"row": 3, "massar_code": None}]
    )
    assert rows == []


@pytest.mark.parametrize(
    "column", ["last_name_ar", "cnie_number", "copy_received_on", "stream", "updated_on", "class_name"]
)
def test_rows_that_differ_in_any_column_differ_in_content(made, column):
    value = "2024-05-01" if column.endswith("_on") else "other"
    first, second = made("repeated_candidate", staged_candidates=[{"row": 2}, {"row": 3, column: value}])
    assert first["content"] != second["content"]


def test_repeated_row_gathers_every_source(made):
    sources = ("candidate", "school", "request", "claim", "result", "diploma")
    rows = made("repeated_row", **{f"repeated_{each}": [{"source": each}] for each in sources})
    assert [row["source"] for row in rows] == list(sources)
