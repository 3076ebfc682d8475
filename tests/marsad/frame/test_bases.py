"""The communiqué's table: each rate beside its base, against the hand-made candidates."""

from marsad.frame.bases import written


def rows(view):
    lines = [{k: v.replace("\u00a0", " ") for k, v in line.items()} for line in written(view).to_dict("records")]
    return {line["Catégorie"]: line for line in lines}


def test_each_category_and_all_have_their_three_counts(view_of):
    found = rows(view_of())
    counts = {name: [line[k] for k in ("Inscrits", "Présents", "Admis")] for name, line in found.items()}
    assert counts == {"Scolarisés": ["9", "8", "5"], "Libres": ["2", "1", "0"], "Ensemble": ["11", "9", "5"]}


def test_one_figure_has_three_rates_by_three_bases(view_of):
    line = rows(view_of())["Ensemble"]
    shown = [line[k].split(" (")[0] for k in ("Présents / inscrits", "Admis / présents", "Admis / inscrits")]
    assert shown == ["81,8 %", "55,6 %", "45,5 %"]


def test_the_change_is_in_points_since_the_same_day_of_the_session_before(view_of):
    assert rows(view_of())["Ensemble"]["Admis / présents"] == "55,6 % (−11,1 pts)"


def test_a_session_without_one_before_is_compared_with_nothing(view_of):
    assert "(" not in rows(view_of(session="2023"))["Ensemble"]["Admis / présents"]


def test_filters_hold(view_of):
    assert rows(view_of(sex="female"))["Ensemble"]["Inscrits"] == "6"
