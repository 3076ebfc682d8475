def account(**more):
    row = {"source": "candidates", "file": "a.csv", "as_of": "2024-06-28", "rows_read": 3, "published": 1}
    return row | {"quarantined": 1, "deduplicated": 1} | more


def test_rows_of_a_file_are_added_up_over_its_regions(answer):
    rows = [account(), account(region="01"), account(source="claims", file="c.csv", rows_read=5, published=3)]
    assert answer("accounts_by", {"account": rows}, by=["source"]) == [
        ("candidates", "2024-06-28", 6, 2, 2, 2),
        ("claims", "2024-06-28", 5, 3, 1, 1),
    ]


def test_a_region_sees_its_own_rows(answer):
    rows = [account(), account(region="01")]
    assert [row[0] for row in answer("accounts_by", {"account": rows}, by=["region"], within="01")] == ["01"]
