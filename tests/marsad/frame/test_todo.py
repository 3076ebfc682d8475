from marsad.frame.todo import written

WHO, LEFT, WHY = 0, 1, 2


def test_the_nation_looks_at_provinces_most_remaining_first(view_of):
    listed = written(view_of(), "cnie_coverage")
    assert list(listed.columns) == ["Direction provinciale", "Restants", "Raison principale", "Prochaine étape"]
    assert list(listed.iloc[:, LEFT]) == ["2", "2", "1"]


def test_a_region_looks_at_schools_and_says_where_they_are(view_of):
    listed = written(view_of(territory="04"), "cnie_coverage")
    assert listed.iloc[0, WHO] == "Lycée Bouknadel (Salé)"


def test_the_main_reason_is_the_one_with_most_candidates(view_of):
    listed = written(view_of(), "verification_completion")
    assert listed.iloc[0, WHY].startswith("Vérification non ouverte : 2")


def test_a_school_sees_its_own_reasons(view_of):
    reasons = list(written(view_of(territory="20001P"), "cnie_coverage").iloc[:, 0])
    assert len(reasons) == 2
    assert reasons[0].startswith("CNIE expirée : 1")


def test_where_nobody_remains_nothing_is_to_do(view_of):
    assert written(view_of(territory="20001P"), "claims_answered_rate").empty
