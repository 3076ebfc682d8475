REGION = {"level": "region", "registered": 10, "cnie_held": 4}
ROWS = [
    REGION,
    REGION | {"region": "01", "registered": 6, "cnie_held": 3, "school_type": "private"},
    REGION | {"level": "nation", "region": "all", "registered": 16, "cnie_held": 7},
]
WANTED = {"counts": ["registered", "cnie_held"]}


def ask(answer, by, level, **params):
    return answer("counts_benchmark_by", {"benchmark": ROWS}, by=by, level=level, **WANTED, **params)


def test_regions_and_nation_are_never_added_together(answer):
    assert ask(answer, ["session"], "nation") == [("2024", 16, 7)]
    assert [row[0] for row in ask(answer, ["region"], "region")] == ["01", "04"]


def test_a_region_is_compared_under_the_same_filter(answer):
    assert ask(answer, ["region"], "region", school_type=["private"]) == [("01", 6, 3)]
