LAUREATE = {"cnie_day": -50, "laureate_day": 16, "stopped_at": "diploma"}
ROWS = [
    LAUREATE,  # since the result
    LAUREATE | {"cnie_day": 20},  # since the card, which came after it
    LAUREATE | {"stopped_at": "finished"},  # has the diploma
    LAUREATE | {"stopped_at": "cnie", "cnie_day": 9999},  # stands before the card
]


def test_laureates_with_a_card_wait_for_their_diploma_since_they_have_both(answer):
    rows = answer("diplomas_since", {"candidate": ROWS})
    assert {(gate, since): count for _, gate, since, count in rows} == {("diploma", 16): 1, ("diploma", 20): 1}


def test_only_the_place_is_counted(answer):
    rows = {"candidate": [*ROWS, LAUREATE | {"school": "20001P"}]}
    assert [row[1:] for row in answer("diplomas_since", rows, within="20001P")] == [("diploma", 16, 1)]
