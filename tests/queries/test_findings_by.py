def test_findings_are_counted_by_file_inside_the_territory(answer):
    rows = [{"file": "b.csv"}, {"file": "a.csv"}, {"file": "a.csv"}, {"file": "a.csv", "province": "04.441"}]
    assert answer("findings_by", {"finding": rows}, by=["file"], within="04.421") == [("a.csv", 2), ("b.csv", 1)]
