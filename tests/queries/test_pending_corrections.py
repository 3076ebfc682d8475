SESSION = [{"as_of_day": 18}]
ROWS = [
    {"verification_status": "correction_requested", "correction_day": 18},  # asked today: 0 days
    {"verification_status": "correction_requested", "correction_day": 11},  # 7 days: still the first band
    {"verification_status": "correction_requested", "correction_day": 10},  # 8 days: the next one
    {"verification_status": "correction_requested", "correction_day": -43},  # 61 days
    {"verification_status": "correction_requested", "correction_day": 9999},  # the date was set aside
    {"verification_status": "validated", "correction_day": -20},  # no longer pending
]


def bands(rows):
    return {band: count for _, band, _, _, count in rows}


def test_every_band_is_listed_even_when_empty(answer):
    rows = answer("pending_corrections", {"candidate": ROWS, "session": SESSION})
    assert bands(rows) == {"unknown": 1, "0-7": 2, "8-14": 1, "15-30": 0, "31-60": 0, "61+": 1}


def test_bands_add_up_to_the_pending_corrections_of_the_place(answer):
    tables = {"candidate": [*ROWS, ROWS[0] | {"school": "20001P"}], "session": SESSION}
    assert sum(bands(answer("pending_corrections", tables)).values()) == 6
    assert sum(bands(answer("pending_corrections", tables, within="20001P")).values()) == 1
