SESSION = {"session": [{"as_of_day": 18}]}
USUAL = {"result_day": 16, "consulted_day": 16}


def asked(answer, *candidates):
    rows = answer("consulted_by_hour", SESSION | {"candidate": [USUAL | each for each in candidates]})
    return {band: count for _, band, _, _, count in rows if count}


def test_readings_fall_into_bands_of_hours(answer):
    hours = [0, 0, 1, 2, 3, 11, 12, 23, 24, 400]
    found = asked(answer, *({"consulted_hour": hour} for hour in hours))
    assert found == {"0": 2, "1-2": 2, "3-5": 1, "6-11": 1, "12-23": 2, "24+": 2}


def test_who_has_not_read_is_counted_and_who_has_no_result_is_not(answer):
    never, unpublished = {"consulted_hour": 9999, "consulted_day": 9999}, {"result_day": 9999, "consulted_hour": 9999}
    assert asked(answer, never, unpublished) == {"never": 1}


def test_a_reading_before_the_hour_has_a_band_of_its_own(answer):
    assert asked(answer, {"consulted_hour": -1}) == {"early": 1}


def test_a_reading_after_the_as_of_is_not_known_yet(answer):
    assert asked(answer, {"consulted_hour": 80, "consulted_day": 19}) == {"never": 1}


def test_every_band_is_there_even_when_nobody_is_in_it(answer):
    rows = answer("consulted_by_hour", SESSION | {"candidate": [USUAL | {"consulted_hour": 0}]})
    assert [row[1] for row in rows] == ["early", "0", "1-2", "3-5", "6-11", "12-23", "24+", "never"]
