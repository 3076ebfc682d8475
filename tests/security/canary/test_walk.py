"""A small walk of the territorial canary, and the proof that it sees a leak; `make canary` walks far longer."""

import zipfile

import pytest

from tests.security.canary.marked import PEOPLE, SCHOOL, places
from tests.security.canary.report import faults
from tests.security.canary.walk import ground, unpacked
from tests.security.sabotage.sabotage import copy_of_the_tree, declared, mutated

OPEN_DOOR = "a foreign viewer in the address is obeyed"


@pytest.fixture(scope="module")
def marked(tmp_path_factory):
    return ground(tmp_path_factory.mktemp("canary"))


@pytest.mark.timeout(900)
def test_nobody_receives_a_word_of_another_territory(marked):
    found = marked.walk(wanted=7, acts=10, seed=1)
    assert faults(found) == []


@pytest.mark.timeout(900)
def test_a_server_that_obeys_foreign_viewers_is_found_out(marked):
    """Else a search that finds nothing would prove nothing."""
    with copy_of_the_tree() as tree, mutated(tree, next(one for one in declared() if one.name == OPEN_DOOR)):
        found = marked.walk(wanted=7, acts=4, seed=1, tree=tree)
    leaking = {one.person.role for one in found if one.leaks}
    assert leaking & {"regional_director", "provincial_director", "school_head"}


def test_every_school_and_its_candidates_have_words_of_their_own(marked):
    known = places(marked.snapshots)
    assert len(known.words) == 2 * len(known.schools)
    assert {of for of, _ in known.words.values()} == {SCHOOL, PEOPLE}


def test_a_workbook_is_searched_unpacked(tmp_path):
    with zipfile.ZipFile(tmp_path / "book.xlsx", "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("sheet.xml", "Lycée ABCDEFGHIJKLMNOP")
    assert b"ABCDEFGHIJKLMNOP" in unpacked((tmp_path / "book.xlsx").read_bytes())
