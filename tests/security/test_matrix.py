"""Page × role × territory: who may open it sees it on their own; on any other, and without the right, nothing loads."""

from pathlib import Path

import pytest

from marsad import roles
from marsad.scope import Scope

PAGES = sorted(file.stem for file in (Path(__file__).parents[2] / "pages").glob("*.py"))
PLAN = roles.plan()


@pytest.fixture(scope="session")
def elsewhere(sample_snapshot, places):
    """For each kind a territory that is not one's own, as near as there is: a school of the same province."""
    rows = sample_snapshot.counts(["registered"], ["region", "province", "school"], Scope.parse("nation"), ["2024"])
    rows = rows[(rows != "unknown").all(axis=1) & (rows["school"] != places["school"])]
    own = rows[rows["region"] == places["region"]]
    return {
        "region": rows.loc[rows["region"] != places["region"], "region"].iloc[0],
        "province": own.loc[own["province"] != places["province"], "province"].iloc[0],
        "school": own.loc[own["province"] == places["province"], "school"].iloc[0],
    }


@pytest.mark.parametrize("page", PAGES)
def test_the_matrix_is_complete(page):
    """A page without an entry opens for nobody; here it says so."""
    assert page in PLAN.pages


def test_every_page_of_the_plan_is_there():
    assert sorted(PLAN.pages) == PAGES


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


@pytest.mark.parametrize("role", PLAN.roles)
@pytest.mark.parametrize("page", PAGES)
def test_no_page_opens_on_a_territory_that_is_not_one_s_own(office, places, elsewhere, page, role):
    """The nearest of one's own kind, and the whole nation; for who sees the nation, a region of it."""
    kind = roles.role(role).territory
    office.both(role, places[kind])
    for code in [elsewhere["region"]] if kind == "nation" else [elsewhere[kind], "nation"]:
        app = office.page(page, viewer=f"{role}:{code}")
        assert "SCOPE_FOREIGN" in app.caption[0].value
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
