def found(code, file, **more):
    return {"code": code, "severity": "field", "file": file} | more


def test_findings_are_counted_by_code_most_frequent_first(answer):
    rows = [found("CNIE_FORMAT", "a.csv"), found("CNIE_FORMAT", "b.csv"), found("AGE_RANGE", "a.csv")]
    summary = answer("findings_summary", {"finding": rows})
    assert summary == [("2024", "CNIE_FORMAT", "field", 2, 2), ("2024", "AGE_RANGE", "field", 1, 1)]


def test_a_territory_narrows_the_summary(answer):
    rows = [found("CNIE_FORMAT", "a.csv"), found("AGE_RANGE", "b.csv", region="01", province="01.511")]
    for within in ("01", "01.511"):
        assert [row[1] for row in answer("findings_summary", {"finding": rows}, within=within)] == ["AGE_RANGE"]
