def named(code, kind, parent):
    return {"code": code, "kind": kind, "parent": parent, "name_fr": code, "name_ar": code, "name_en": code}


TERRITORY = [
    named("nation", "nation", None),
    named("04", "region", "nation"),
    named("04.421", "province", "04"),
    named("04.441", "province", "04"),
]
SCHOOL = [
    {"school": "16698Z", "province": "04.421", "name_fr": "Lycée", "name_ar": "ثانوية"},
    {"school": "16698Z", "province": "04.421", "name_fr": "Lycée", "name_ar": "ثانوية", "session": "2023"},
]


def path(answer, place):
    return [row[0] for row in answer("territories", {"territory": TERRITORY, "school": SCHOOL}, place=place)]


def test_a_place_comes_last_and_the_nation_first(answer):
    assert path(answer, "04.441") == ["nation", "04", "04.441"]


def test_a_school_registered_in_two_sessions_is_one_step(answer):
    assert path(answer, "16698Z") == ["nation", "04", "04.421", "16698Z"]


def test_a_place_out_of_sight_has_no_path(answer):
    assert path(answer, "01.511") == []
