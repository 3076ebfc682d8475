"""Every page, in every language, at every depth, on the committed sample: it draws, and it says what it should."""

import pytest

from marsad.frame import gate, shell
from marsad.scope import Scope
from marsad.settings import Settings
from marsad.viewer import ROLES
from tests.application import LOCAL, framed, linked

PAGES = (
    "overview",
    "cnie",
    "verification",
    "summons",
    "results",
    "catch_up",
    "scholarships",
    "claims",
    "diplomas",
    "school",
    "comparison",
    "planner",
    "quality",
)
PLACES = ("nation", "region", "province", "school")


@pytest.fixture(scope="session")
def places(sample_snapshot):
    """One territory of each kind that has candidates: the largest school, and those it lies in."""
    by = ["region", "province", "school"]
    rows = sample_snapshot.counts(["registered"], by, Scope.parse("nation"), ["2024"])
    known = rows[rows["school"] != "unknown"]
    return {"nation": "nation", **known.loc[known["registered"].idxmax(), by].to_dict()}


@pytest.fixture
def opened(monkeypatch, sample_snapshots):
    """A page as a browser on this machine would open it."""
    framed(monkeypatch)
    monkeypatch.setattr(gate, "request_headers", lambda: LOCAL)
    monkeypatch.setattr(shell, "settings", lambda: Settings(snapshots=sample_snapshots))
    return lambda *name, **params: linked(*name, **params).run()


def said(app):
    return " ".join(element.value for kind in (app.markdown, app.caption, app.info, app.header) for element in kind)


@pytest.mark.parametrize("lang", ["fr", "ar", "en"])
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_draws_everywhere_in_every_language(opened, places, page, place, lang):
    app = opened(page, lang=lang, territory=places[place])
    assert not app.exception
    assert not app.error
    assert app.title[0].value
    assert app.metric


@pytest.mark.parametrize("lang", ["fr", "ar", "en"])
def test_every_page_draws_after_another(opened, places, lang):
    """What the page before left behind, of the front page or of any other, is in nobody's way."""
    app = opened(lang=lang, territory=places["region"])
    for page in PAGES:
        assert not app.switch_page(f"pages/{page}.py").run().exception
        assert not app.error
        assert app.metric
        assert app.query_params["territory"] == places["region"]


@pytest.fixture(scope="session")
def absent_stream(sample_snapshot, places):
    """A stream that the nation has and the school has not."""
    streams = [
        set(rows["stream"]) for rows in (of_streams(sample_snapshot, code) for code in ("nation", places["school"]))
    ]
    return min(streams[0] - streams[1])


def of_streams(snapshot, within):
    return snapshot.counts(["registered"], ["stream"], Scope.parse("nation"), ["2024"], within=within)


@pytest.mark.parametrize("page", PAGES)
def test_filters_that_match_nobody_are_said_to(opened, places, absent_stream, page):
    app = opened(page, territory=places["school"], stream=absent_stream)
    assert not app.exception
    assert "Aucun candidat ne correspond" in said(app)
    assert not app.metric


@pytest.mark.parametrize("page", PAGES)
def test_a_region_receives_no_name_of_another(opened, sample_snapshot, places, page):
    sent = everything(opened(page, viewer=f"regional_director:{places['region']}"))
    mine, others = province_names(sample_snapshot, places["region"])
    assert any(name in sent for name in mine)
    assert [name for name in others if name in sent] == []


def everything(app):
    """All that the page sends, as text."""
    nodes = [node for root in (app.main, app.sidebar) for node in root]
    return "".join(
        node.proto.SerializeToString().decode("utf-8", "replace") for node in nodes if node.proto is not None
    )


def province_names(snapshot, region):
    """Names of the region's provinces, and of the others that no region is called after."""
    regions = snapshot.ask("children", Scope.parse("nation"), within="nation", sessions=["2024"])
    called = " ".join(regions["name_fr"])
    of = {code: children_of(snapshot, code) for code in regions["code"]}
    return of[region], [name for code in of if code != region for name in of[code] if name not in called]


def children_of(snapshot, code):
    return list(snapshot.ask("children", Scope.parse("nation"), within=code, sessions=["2024"])["name_fr"])


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("page", PAGES)
def test_every_role_sees_its_own_territory_first(opened, places, page, role):
    app = opened(page, viewer=f"{role}:{places[ROLES[role]]}")
    assert not app.exception
    assert [button for button in app.button if str(button.key).startswith("up-")] == []


def test_no_viewer_is_better_than_a_wrong_one(opened):
    for wrong in ("king:nation", "central:04", "regional_director:99", "school_head:00000Z"):
        app = opened(viewer=wrong)
        assert app.error
        assert not app.metric


def test_elsewhere_than_on_this_machine_nothing_is_loaded(opened, monkeypatch):
    for headers in ({"Host": "marsad.ma"}, LOCAL | {"X-Forwarded-For": "10.0.0.1"}):
        monkeypatch.setattr(gate, "request_headers", lambda headers=headers: headers)
        app = opened()
        assert app.title[0].value == "La connexion n’est pas configurée"
        assert not app.metric
        assert not app.multiselect


def test_the_demonstration_is_said_to_be_one(opened):
    assert "synthétiques" in opened().info[0].value


def test_choosing_a_filter_writes_its_code_into_the_address(opened):
    app = opened()
    app.multiselect(key="filter-sex-0").set_value(["female"]).run()
    assert app.query_params["sex"] == "female"
    assert app.multiselect(key="filter-sex-0").value == ["female"]


def test_a_filter_changes_the_figures(opened):
    assert said(opened()) != said(opened(sex="female"))


def test_filters_stay_when_the_page_changes(opened):
    app = opened(sex="female", territory="04")
    links = [link for link in app.get("page_link") if "cnie" in link.proto.page]
    assert links[0].proto.query_string == "lang=fr&session=2024&territory=04&sex=female"


def test_a_link_in_another_language_keeps_the_rest(opened):
    links = opened(sex="female", territory="04").get("html")
    (nav,) = [link.proto.body for link in links if "languages" in link.proto.body and "<nav" in link.proto.body]
    assert "?lang=ar&amp;session=2024&amp;territory=04&amp;sex=female" in nav


def test_the_breadcrumb_leads_back_up(opened, places):
    app = opened(territory=places["school"])
    app.button(key=f"up-{places['region']}").click().run()
    assert app.query_params["territory"] == places["region"]


def test_the_session_can_be_changed(opened):
    app = opened()
    app.selectbox(key="session-0").set_value("2023").run()
    assert app.query_params["session"] == "2023"
    assert not app.exception


@pytest.mark.parametrize("page", ["overview", "cnie", "verification"])
def test_a_deadline_gone_by_is_told_as_it_was_reached(opened, page):
    assert "date limite" in said(opened(page))


def test_a_link_opens_the_same_plan(opened):
    app = opened("planner", waiting="missing", units="2", rural="first", starts="2024-07-01", ends="2024-07-01")
    assert app.number_input(key="plan-units-0").value == 2
    assert app.toggle(key="plan-rural-0").value
    served = app.metric[0].value
    app.number_input(key="plan-units-0").set_value(9).run()
    assert app.query_params["units"] == "9"
    assert app.metric[0].value != served


def test_a_link_opens_the_same_comparison(opened):
    app = opened("comparison", shown="verification_completion", points="region")
    assert app.selectbox(key="compare-shown-0").value == "verification_completion"
    assert "12" in said(app)  # academies
    app.selectbox(key="compare-points-0").set_value("school").run()
    assert app.query_params["points"] == "school"
    assert not app.exception
