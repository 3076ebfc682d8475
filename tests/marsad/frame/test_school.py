"""One school beside those like it: what may be compared, and with whom."""

from marsad.frame.directory import listed
from marsad.frame.school import compared, described, line, seen, written


def test_every_gate_is_n_of_all_registered(view_of):
    view = view_of(territory="16698Z")
    table, _ = written(view)
    first = table.to_pylist()[0]
    assert (first["Étape"], first["Franchie"].replace("\u00a0", " "), first["Restants"]) == (
        "CNIE détenue",
        "3 sur 4",
        "1",
    )


def test_a_school_head_is_compared_with_totals_only(view_of):
    found = compared(view_of("school_head:16698Z"))
    assert list(found) == ["Même type et milieu, région", "Même type et milieu, Maroc"]
    assert found["Même type et milieu, Maroc"]["registered"] == 6  # public, urban: Rabat's own four and Tangier's two


def test_fewer_than_five_similar_schools_are_not_shown(view_of):
    _, note = written(view_of(territory="16698Z"))
    assert "Moins de cinq" in note


def test_a_rate_beside_says_its_n_of_n(view_of):
    view = view_of(territory="16698Z")
    own = {"registered": 4, "cnie_held": 3}
    assert line(view, "cnie_held", own, {"x": {"registered": 8, "cnie_held": 2}})["x"] == "25,0\u00a0% (2 sur 8)"


def test_gates_after_the_exam_wait_for_their_day(view_of):
    assert "present" in seen(view_of(territory="16698Z"))


def test_a_school_is_said_by_code_kind_and_place(view_of):
    assert "16698Z · Public · Urbain · Rabat" in described(view_of(territory="16698Z"))


def test_the_directory_holds_the_schools_of_the_scope_and_no_other(view_of):
    assert listed(view_of("provincial_director:04.421")).codes == ["16698Z", "16700B"]
