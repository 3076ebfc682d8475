"""Schools called after payloads, from exports to pages: each name is shown as it is written, and nothing obeys it."""

import pytest
from streamlit.testing.v1 import AppTest

from marsad.frame import gate, shell
from marsad.scope import Scope
from marsad.settings import Settings
from marsad.snapshot import open_current
from tests.application import LOCAL, framed, linked
from tests.browser.matrix import PAGES
from tests.security.injection.hostile import PROVINCE, on_screen, publish_hostile, schools
from tests.security.injection.payloads import HOSTILE, MARKDOWN, SQL, XSS
from tests.security.injection.reading import obeyed

DIRECTOR = f"provincial_director:{PROVINCE}"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    return publish_hostile(tmp_path_factory.mktemp("hostile"))


@pytest.fixture
def opened(monkeypatch, hostile):
    framed(monkeypatch)
    monkeypatch.setattr(gate, "request_headers", lambda: LOCAL)
    monkeypatch.setattr(shell, "settings", lambda: Settings(snapshots=hostile))
    return lambda name, **params: linked(name, viewer=DIRECTOR, **params).run()


def test_there_are_enough_of_each_kind():
    assert len(set(SQL)) >= 100
    assert len(set(XSS)) >= 60
    assert len(set(HOSTILE) - {*SQL, *XSS, *MARKDOWN}) >= 40


def test_names_are_published_as_they_are_and_every_candidate_is_counted(hostile):
    snapshot, scope = open_current(hostile), Scope.parse(PROVINCE)
    rows = snapshot.ask("children", scope, within=PROVINCE, sessions=["2024"])
    named = {code: name for code, name in schools().items() if name != "NULL"}  # which is how exports write no name
    assert {row["code"]: row["name_fr"] for row in rows.to_dict("records") if row["code"] in named} == named
    counted = snapshot.counts(["registered"], ["session"], scope, ["2024"])
    assert counted["registered"].sum() == len(schools())


@pytest.mark.parametrize("lang", ["fr", "ar"])
@pytest.mark.parametrize("page", PAGES)
def test_no_page_of_the_province_reads_a_name_as_markdown(opened, page, lang):
    app = opened(page, lang=lang)
    assert not app.exception
    assert obeyed(app) == []


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("code", on_screen()[:2])
def test_no_page_of_a_school_reads_its_name_as_markdown(opened, page, code):
    app = opened(page, territory=code)
    assert not app.exception
    assert obeyed(app) == []


@pytest.mark.parametrize("code", on_screen()[2:])
def test_no_school_s_name_is_read_as_markdown(opened, code):
    app = opened("overview", territory=code)
    assert not app.exception
    assert obeyed(app) == []


def test_the_search_would_find_a_name_that_is_read():
    def bare():
        import streamlit as st

        st.markdown("**[x](https://evil.example)**")
        st.table({"a": ["www.evil.example"]})

    assert len(obeyed(AppTest.from_function(bare, default_timeout=60).run())) == 2
