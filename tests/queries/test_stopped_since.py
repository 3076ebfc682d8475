NEVER = 9999
SOMEBODY = {"cnie_requested_day": NEVER, "cnie_day": -50, "copy_day": -40, "verified_day": NEVER, "laureate_day": NEVER}
NO_CARD = {"cnie_day": NEVER, "copy_day": NEVER, "stopped_at": "cnie"}
ROWS = [
    SOMEBODY | NO_CARD | {"cnie_requested_day": -20},  # waits for a card since it was asked for
    SOMEBODY | NO_CARD,  # never asked for one: nobody knows since when
    SOMEBODY | NO_CARD | {"verified_day": -30},  # verified, and the card no longer valid: the card comes first
    SOMEBODY | {"stopped_at": "verification"},  # since the card
    SOMEBODY | {"stopped_at": "verification", "copy_day": NEVER},  # the file is a way of its own
    SOMEBODY | {"stopped_at": "summons", "verified_day": -30},  # since the verification
    SOMEBODY | {"stopped_at": "summons", "verified_day": -60},  # since the card, which came back later
    SOMEBODY | {"stopped_at": "exam", "verified_day": -30},  # waits for nobody
    SOMEBODY | {"stopped_at": "diploma", "verified_day": -30, "laureate_day": 16},
    SOMEBODY | {"stopped_at": "finished", "verified_day": -30, "laureate_day": 16},
]


def stops(rows):
    return {(gate, since): count for _, gate, since, count in rows}


def test_who_stands_before_a_gate_waits_since_the_one_before_it(answer):
    assert stops(answer("stopped_since", {"candidate": ROWS})) == {
        ("cnie", -20): 1,
        ("cnie", NEVER): 2,
        ("copy", -50): 1,
        ("verification", -50): 2,
        ("summons", -30): 1,
        ("summons", -50): 1,
    }


def test_only_the_place_is_counted(answer):
    rows = {"candidate": [*ROWS, ROWS[0] | {"school": "20001P"}]}
    assert stops(answer("stopped_since", rows, within="20001P")) == {("cnie", -20): 1}
