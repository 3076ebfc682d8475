"""Page × role × kind of territory: who may open it sees it, who may not loads nothing."""

from pathlib import Path

import pytest

from marsad import roles

PAGES = sorted(file.stem for file in (Path(__file__).parents[2] / "pages").glob("*.py"))
PLAN = roles.plan()


@pytest.mark.parametrize("page", PAGES)
def test_the_matrix_is_complete(page):
    assert page in PLAN.pages


@pytest.mark.parametrize("role", PLAN.roles)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_for_its_roles_and_for_no_other(office, places, page, role):
    office.both(role, places[roles.role(role).territory])
    app = office.page(page)
    assert not app.exception
    if roles.may_open(role, page):
        assert not app.error
        assert bool(office.opened) == roles.role(role).facts
    else:
        assert "PAGE_CLOSED" in app.caption[0].value or not roles.role(role).facts
        assert not app.metric
        assert office.opened == 0


@pytest.mark.parametrize("role", [role for role in PLAN.roles if roles.role(role).facts])
@pytest.mark.parametrize("kind", ["nation", "region", "province", "school"])
def test_a_role_looks_at_its_own_kind_of_territory_only(office, places, role, kind):
    own = roles.role(role).territory
    office.grant(role, places[own])
    office.sign_in(role, places[kind])
    app = office.page()
    # The nation claimed is narrowed by the grant; a smaller territory than the role's kind is none for it.
    lets_in = own == kind or kind == "nation" or (own != "school" and (own, kind) == ("province", "region"))
    assert bool(app.metric) == lets_in
    assert bool(office.opened) == lets_in


@pytest.mark.parametrize("role", PLAN.roles)
def test_the_menu_shows_only_what_opens(office, places, role):
    office.both(role, places[roles.role(role).territory])
    links = {link.proto.page for link in office.page().get("page_link")}
    assert links <= set(roles.pages_for(role)) | {""}
