def test_requests_are_counted_by_state(answer):
    rows = [{"scholarship_status": status} for status in ("granted", "granted", "pending")]
    elsewhere = {"scholarship_status": "refused", "region": "01"}
    found = answer("scholarship_status", {"scholarship": [*rows, elsewhere]}, within="04")
    assert found == [("2024", "granted", 2), ("2024", "pending", 1)]
