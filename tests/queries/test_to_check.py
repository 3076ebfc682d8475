def oddity(odds, **more):
    row = {"signal": "cnie_one_day", "day": -90, "observed": 38, "base": 40, "share": 0.05, "odds": odds}
    return row | more


SCHOOL = [{"name_fr": "Lycée Al Qods", "name_ar": "ثانوية القدس"}]


def test_the_most_unlikely_comes_first_with_the_name_of_its_school(answer):
    tables = {"plausibility": [oddity(9.5), oddity(44.8, signal="copy_one_day")], "school": SCHOOL}
    rows = answer("to_check", tables)
    assert [(row[6], row[-1]) for row in rows] == [("copy_one_day", 44.8), ("cnie_one_day", 9.5)]
    assert {row[4] for row in rows} == {"Lycée Al Qods"}


def test_each_place_sees_what_lies_in_it(answer):
    tables = {"plausibility": [oddity(9), oddity(8, school="16700B", province="04.441")], "school": SCHOOL}
    seen = {within: len(answer("to_check", tables, within=within)) for within in ("04", "04.441", "16698Z", "01")}
    assert seen == {"04": 2, "04.441": 1, "16698Z": 1, "01": 0}
