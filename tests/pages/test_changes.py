"""The page of what changed: two days of a small session, at every depth; and what it says where there is one only."""

import shutil

import pytest

from marsad import keyring
from marsad.frame import gate, shell
from marsad.publish import House, publish
from marsad.settings import Settings
from tests.application import LOCAL, framed, linked
from tests.marsad.publish.small import small_house, write_exports
from tests.marsad.publish.two_days import HELD, exports, two_days
from tests.pages.test_pages import said

PLACES = {"nation": "nation", "region": "04", "province": "04.421", "school": "16698Z"}


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """The first day alone, and both days."""
    folder = tmp_path_factory.mktemp("two-days")
    small_house(folder)
    house, ring = House(reference=folder / "reference"), keyring.create(folder / "keys.json")
    for people, as_of in zip(two_days(), ("2024-06-27", "2024-06-28"), strict=True):
        lines = exports(people)
        write_exports(folder / "exports", lines["candidats"][1:], as_of=as_of, **lines)
        outcome = publish(folder / "exports", folder / "both", HELD, house=house, ring=ring)
        assert outcome.status == "published", outcome.report_path.read_text()
        if not (folder / "first").exists():
            shutil.copytree(folder / "both", folder / "first")
    return folder


@pytest.fixture
def page(monkeypatch, published):
    """The page as a browser on this machine would open it."""
    framed(monkeypatch)
    monkeypatch.setattr(gate, "request_headers", lambda: LOCAL)

    def run(days="both", **params):
        monkeypatch.setattr(shell, "settings", lambda: Settings(snapshots=published / days))
        return linked("changes", **params).run()

    return run


@pytest.mark.parametrize("lang", ["fr", "ar", "en"])
@pytest.mark.parametrize("place", PLACES)
def test_the_page_draws_everywhere_in_every_language(page, place, lang):
    app = page(lang=lang, territory=PLACES[place])
    assert not app.exception
    assert not app.error
    assert len(app.metric) == (4 if place == "nation" else 6)


def test_both_ends_are_named_with_their_days(page):
    text = said(page())
    assert "27 juin 2024" in text
    assert "28 juin 2024" in text


def test_a_gate_is_chosen_by_its_code(page):
    app = page()
    app.selectbox(key="changes-gate-0").set_value("verified").run()
    assert app.query_params["gate"] == "verified"
    assert "Données vérifiées" in said(app)


@pytest.mark.parametrize("code", ["<b>", "any", "age"])
def test_a_gate_that_is_none_shows_the_registered(page, code):
    app = page(gate=code)
    assert not app.exception
    assert app.selectbox(key="changes-gate-0").value == "registered"


def test_who_went_back_is_listed_with_a_next_step(page):
    table = page().table[0].value
    assert len(table) == 3  # provinces
    assert all(table["Prochaine étape"])


def test_with_one_day_only_the_page_says_so(page):
    app = page("first")
    assert not app.exception
    assert "Première publication" in said(app)
    assert not app.metric
