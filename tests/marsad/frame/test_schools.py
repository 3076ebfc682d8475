from marsad.frame.schools import listed
from marsad.frame.search import folded, found_in


def test_every_school_of_the_place_is_listed(view_of):
    assert len(listed(view_of(), "cnie_coverage", "cnie_coverage").codes) == 4
    assert listed(view_of(territory="04.441"), "cnie_coverage", "cnie_coverage").codes == ["20001P"]


def test_the_school_with_most_missing_is_first(view_of):
    found = listed(view_of(), "cnie_coverage", "cnie_coverage")
    assert found.codes[0] == "20001P"
    assert found.table[0][0].as_py().strip() == "1"


def test_a_school_is_placed_by_commune_and_province(view_of):
    found = listed(view_of(), "cnie_coverage", "cnie_coverage")
    assert found.table[2][0].as_py() == "Salé, Salé"


def test_a_school_is_found_by_name_code_and_arabic_name(view_of):
    found = listed(view_of(), "cnie_coverage", "cnie_coverage")
    for sought in ("bouknadel lycee", "20001p", "ثانويه بوقنادل"):
        assert [found.codes[row] for row in found_in(sought, found.sought)] == ["20001P"]


def test_spelling_does_not_hide_a_school():
    assert folded("Lycée  L’Océan") == folded("LYCEE l'ocean")
    assert folded("أسفي") == folded("اسفى")


def test_an_empty_search_finds_everything():
    assert found_in("", ["anything", "else"]) == [0, 1]
