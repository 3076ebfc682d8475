"""The page of what changed: on two days of the sample, at every depth; and what it says where there is one day only."""

import shutil

import pytest

from marsad import keyring
from marsad.frame import shell
from marsad.publish import publish
from marsad.sample import write_sample
from marsad.sample.reference import as_date
from marsad.sample.turns import LAST
from marsad.settings import Settings
from tests.conftest import SAMPLE
from tests.pages.test_pages import said

DAY = LAST["2024"]


@pytest.fixture(scope="module")
def two_days(tmp_path_factory):
    """The committed sample, and the day before it."""
    folder = tmp_path_factory.mktemp("two-days")
    ring = keyring.create(folder / "keys.json")
    write_sample("2024", folder / "before", 700, 2024, as_date(DAY - 1))
    shutil.copytree(SAMPLE, folder / "today")
    for day in ("before", "today"):
        outcome = publish(folder / day, folder / "snapshots", ring=ring)
        assert outcome.status == "published", outcome.report_path.read_text()
    return folder / "snapshots"


@pytest.fixture
def compared(opened, monkeypatch, two_days):
    monkeypatch.setattr(shell, "settings", lambda: Settings(snapshots=two_days))
    return lambda **params: opened("changes", **params)


@pytest.mark.parametrize("lang", ["fr", "ar", "en"])
@pytest.mark.parametrize("place", ["nation", "region", "province", "school"])
def test_the_page_draws_everywhere_in_every_language(compared, places, place, lang):
    app = compared(lang=lang, territory=places[place])
    assert not app.exception
    assert not app.error
    assert len(app.metric) == (4 if place == "nation" else 6)


def test_both_ends_are_named_with_their_days(compared):
    text = said(compared())
    assert "27 juin 2024" in text
    assert "28 juin 2024" in text


def test_a_gate_is_chosen_by_its_code(compared):
    app = compared()
    app.selectbox(key="changes-gate").set_value("verified").run()
    assert app.query_params["gate"] == "verified"
    assert "Données vérifiées" in said(app)


@pytest.mark.parametrize("gate", ["<b>", "any", "age", "diploma_issued"])
def test_a_gate_that_is_none_shows_the_registered(compared, gate):
    app = compared(gate=gate)
    assert not app.exception
    assert app.selectbox(key="changes-gate").value == "registered"


def test_who_went_back_is_listed_with_a_next_step(compared):
    table = compared().table[0].value
    assert len(table) > 0
    assert all(table["Prochaine étape"])


def test_with_one_day_only_the_page_says_so(opened):
    app = opened("changes")
    assert "Première publication" in said(app)
    assert not app.metric


def test_an_earlier_session_says_why_it_is_not_compared(compared):
    app = compared(session="2023")
    assert not app.exception
    assert not app.metric
