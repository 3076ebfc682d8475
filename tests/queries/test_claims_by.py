ROWS = [
    {"claim_kind": "sum_error", "claim_status": "pending"},
    {"claim_kind": "sum_error", "claim_status": "founded"},
    {"claim_kind": "unmarked_answer", "claim_status": "pending", "region": "01"},
]


def test_claims_are_counted_by_kind(answer):
    assert answer("claims_by", {"claim": ROWS}, by=["claim_kind"]) == [("sum_error", 2), ("unmarked_answer", 1)]


def test_claims_are_counted_by_kind_and_status_within_a_place(answer):
    rows = answer("claims_by", {"claim": ROWS}, by=["claim_kind", "claim_status"], within="04")
    assert rows == [("sum_error", "founded", 1), ("sum_error", "pending", 1)]
