from pathlib import Path

import pytest

from marsad import roles

ROOT = Path(__file__).parents[2]
PAGES = sorted(file.stem for file in (ROOT / "pages").glob("*.py"))
SEVEN = (
    "central",
    "data_steward",
    "regional_director",
    "provincial_director",
    "school_head",
    "auditor",
    "administrator",
)
BROKEN = (
    ('territory = "nation"', 'territory = "planet"'),
    ("facts = true", 'facts = "yes"'),
    ('names = "none"', 'names = "all"'),
    ("see_as = false", ""),
    ("see_as = false", "see_as = false\nsee_everything = true"),
    ('roles = ["auditor", "administrator"]', 'roles = ["auditor", "king"]'),
    ('roles = ["auditor", "administrator"]', "roles = []"),
)


def test_there_are_the_seven_roles():
    assert tuple(roles.plan().roles) == SEVEN


@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_an_entry(page):
    assert page in roles.plan().pages


@pytest.mark.parametrize("name", SEVEN)
def test_a_page_without_an_entry_opens_for_nobody(name):
    assert not roles.may_open(name, "no_such_page")


@pytest.mark.parametrize("page", sorted(roles.plan().pages))
def test_no_page_opens_for_a_role_that_is_none(page):
    assert not roles.may_open("", page)
    assert not roles.may_open("king", page)


def test_a_role_that_is_none_raises():
    with pytest.raises(roles.RolesError, match=r"'king' is no role: choose one of central"):
        roles.role("king")


def test_the_central_office_sees_no_name():
    # The higher the office, the fewer the names: only named data stewards, on purpose.
    assert roles.role("central").names == roles.role("central").list == "none"
    assert not roles.may_open("central", "worklist")


def test_auditors_open_the_log_and_no_file_of_figures():
    assert roles.pages_for("auditor") == ("log",)
    assert not roles.role("auditor").facts


def test_only_administrators_see_as_another():
    assert [name for name in SEVEN if roles.role(name).see_as] == ["administrator"]


@pytest.mark.parametrize("name", SEVEN)
def test_who_sees_as_another_never_sees_names(name):
    played = roles.role(name).seen_by_another()
    assert (played.names, played.list, played.approves) == ("none", "none", False)
    assert played.exports in ("none", "aggregates")


@pytest.mark.parametrize("name", SEVEN)
def test_who_sees_no_name_exports_none(name):
    role = roles.role(name)
    assert role.names == "reveal" or role.exports != "nominative"


@pytest.mark.parametrize(("right", "wrong"), BROKEN)
def test_a_broken_declaration_is_refused(tmp_path, right, wrong):
    text = roles.DECLARED.read_text(encoding="utf-8")
    assert right in text
    (tmp_path / "roles.toml").write_text(text.replace(right, wrong), encoding="utf-8")
    with pytest.raises(roles.RolesError, match=r"roles\.toml, \[(roles|pages)\."):
        roles.read(tmp_path / "roles.toml")
