"""An administrator sees as another: every page says so, the log knows first, and no right to names comes with it."""

import pytest

from marsad import roles
from marsad.scope import Scope
from marsad.viewer import ROLES, Viewer
from tests.security.test_matrix import PAGES

OF_FIGURES = [page for page in PAGES if roles.may_open("regional_director", page)]


@pytest.mark.parametrize("page", OF_FIGURES)
def test_every_page_says_whose_eyes_these_are(office, page):
    office.both("administrator", "nation")
    app = office.page(page, viewer="regional_director:04")
    assert not app.exception
    assert "Vous voyez ce que voit" in " ".join(one.value for one in app.warning)
    assert ("see_as", "amina", "regional_director", "04") in office.logged()


@pytest.mark.parametrize("role", ROLES)
def test_no_role_that_is_played_has_names_or_decides(role):
    played = Viewer(role, Scope.parse("nation"), "https://id.ma", "sami", played_by="administrator").rights
    assert (played.names, played.list, played.approves, played.see_as) == ("none", "none", False, False)
    assert played.exports in ("none", "aggregates")


@pytest.mark.parametrize("role", [name for name in roles.plan().roles if not roles.role(name).see_as])
def test_nobody_else_sees_as_another(office, places, role):
    office.both(role, places[roles.role(role).territory])
    app = office.page(viewer="regional_director:04" if role != "regional_director" else "central:nation")
    assert "SCOPE_FOREIGN" in " ".join(one.value for one in app.caption)
    assert office.opened == 0


@pytest.mark.parametrize("asked", ["auditor:nation", "administrator:nation:x", "regional_director:99", "king:nation"])
def test_only_roles_with_figures_can_be_played(office, asked):
    office.both("administrator", "nation")
    app = office.page(viewer=asked)
    assert not app.metric
    assert office.opened == 0 or not app.metric
