COMMUNES = [{"kind": "commune", "code": "04.421.01.0", "name_fr": "Rabat", "name_ar": "الرباط"}]
NAMED = {"name_fr": "Lycée Al Qods", "name_ar": "ثانوية القدس"}


def test_a_school_is_named_once_with_its_commune(answer):
    rows = answer("school_names", {"school": [NAMED, NAMED], "territory": COMMUNES})
    assert rows == [("16698Z", "Lycée Al Qods", "ثانوية القدس", "Lycée Al Qods", "Rabat", "الرباط", "04.421")]


def test_a_school_that_is_not_known_cannot_be_looked_for(answer):
    assert answer("school_names", {"school": [NAMED | {"school": "unknown"}], "territory": COMMUNES}) == []
