NEVER = 9999
BARRED = {"laureate_day": 16, "diploma_day": NEVER, "cnie_day": NEVER, "cnie_status": "expired"}
ROWS = [
    BARRED,
    BARRED | {"cnie_status": "none", "sex": "male"},
    BARRED | {"cnie_day": -40, "cnie_status": "held"},  # only waits for the diploma
    BARRED | {"diploma_day": 45},  # has it all the same: a finding, not somebody who is barred
    BARRED | {"laureate_day": NEVER},  # no laureate
]


def test_laureates_without_a_card_are_counted_by_its_state(answer):
    assert answer("barred_laureates", {"candidate": ROWS}, by=["cnie_status"]) == [("expired", 1), ("none", 1)]


def test_only_the_place_and_the_filters_are_counted(answer):
    tables = {"candidate": [*ROWS, BARRED | {"school": "20001P"}]}
    assert answer("barred_laureates", tables, by=["session"], sex=["female"]) == [("2024", 2)]
    assert answer("barred_laureates", tables, by=["session"], within="20001P") == [("2024", 1)]
