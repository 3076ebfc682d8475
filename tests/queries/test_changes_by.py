CHANGES = [
    {"kind": "lost", "gate": "verified", "crossed": "none", "candidates": 3},
    {"kind": "lost", "gate": "verified", "crossed": "none", "candidates": 2, "sex": "male"},
    {"kind": "lost", "gate": "any", "crossed": "none", "candidates": 4},
    {"kind": "came", "gate": "registered", "crossed": "province", "candidates": 1, "region": "01"},
]


def test_changes_are_added_up_by_kind_and_gate(answer):
    rows = answer("changes_by", {"change": CHANGES}, by=["session"], gates=["verified", "registered"])
    assert rows == [("2024", "came", "registered", "province", 1), ("2024", "lost", "verified", "none", 5)]


def test_changes_of_a_place_are_those_inside_it(answer):
    rows = answer("changes_by", {"change": CHANGES}, by=["region"], gates=["registered"], within="01")
    assert rows == [("01", "came", "registered", "province", 1)]


def test_filters_narrow_the_changes(answer):
    rows = answer("changes_by", {"change": CHANGES}, by=["session"], gates=["verified"], sex=["male"])
    assert rows == [("2024", "lost", "verified", "none", 2)]
