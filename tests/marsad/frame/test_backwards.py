from marsad.frame.backwards import counted, written

WHO, HOW_MANY, WHY = 0, 1, 2


def lines(view):
    return written(view)[1].to_pandas()


def test_who_went_back_or_is_gone_is_counted_once(view_of):
    total, _ = written(view_of())
    assert total == 2


def test_a_region_names_the_schools_and_what_happened(view_of):
    first = lines(view_of(territory="04")).iloc[0]
    assert first.iloc[WHO] == "Lycée Bouknadel (Salé)"
    assert first.iloc[HOW_MANY] == "1"
    assert first.iloc[WHY] == "CNIE retirée ou devenue non valable : 1"


def test_a_school_is_told_what_happened(view_of):
    assert list(lines(view_of(territory="20001P")).iloc[:, WHO]) == ["CNIE retirée ou devenue non valable"]


def test_where_nobody_went_back_nothing_is_listed(view_of):
    assert counted(view_of(territory="16698Z"), ["session"]).empty
