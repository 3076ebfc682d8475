SESSION = [{"as_of_day": 80}]
ROWS = [
    {"claim_status": "pending", "filed_day": 77},  # 3 days
    {"claim_status": "pending", "filed_day": 20},  # 60 days: still within the law
    {"claim_status": "pending", "filed_day": 19},  # 61 days: overdue
    {"claim_status": "founded", "filed_day": 19},  # answered
]


def test_a_claim_is_overdue_from_its_sixty_first_day(answer):
    rows = answer("pending_claims", {"claim": ROWS, "session": SESSION})
    counts = {band: count for _, band, _, _, count in rows}
    assert counts == {"unknown": 0, "0-3": 1, "4-7": 0, "8-15": 0, "16-30": 0, "31-60": 1, "61+": 1}


def test_filters_narrow_the_claims_waiting(answer):
    rows = answer("pending_claims", {"claim": [*ROWS, ROWS[0] | {"sex": "male"}], "session": SESSION}, sex=["male"])
    assert sum(row[-1] for row in rows) == 1
