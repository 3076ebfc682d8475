"""Auditors read who did what: counts and lines, the state of the chain; reading is a line itself, written first."""

import pytest

from marsad import audit
from tests.security.test_logged import full  # noqa: F401

DIRECTOR = audit.Actor("https://id.ma", "rachid", "regional_director", "04")
NAMES = {"purpose": "call_family", "object_class": "candidate", "snapshot": "20261128T145005Z-7df433"}


@pytest.fixture
def auditor(office):
    office.both("auditor", "nation")
    office.log.mkdir()
    for territory, rows in (("04", 12), ("04.421", 5), ("05", 7)):
        audit.append(office.log, DIRECTOR, action="reveal", territory=territory, rows=rows, **NAMES)
    return office


def cells(app, table):
    return app.table[table].value.astype(str).to_numpy().ravel().tolist()


@pytest.mark.parametrize("lang", ["fr", "ar", "en"])
def test_the_page_draws_in_every_language_and_opens_no_snapshot(auditor, lang):
    app = auditor.page("log", lang=lang)
    assert not app.exception
    assert not app.error
    assert (len(app.table), auditor.opened) == (2, 0)


def test_an_administrator_reads_it_too(auditor):
    auditor.both("administrator", "nation")
    assert "rachid" in cells(auditor.page("log"), 1)


def test_reading_is_a_line_once_a_question(auditor):
    app = auditor.page("log").run()
    app.multiselect(key="log-action").set_value(["reveal"]).run()
    read = [(line, rows.rows) for line, rows in zip(auditor.logged(), audit.entries(auditor.log), strict=True)]
    assert [found for found in read if found[0][0] == "log_read"] == [
        (("log_read", "amina", "auditor", "nation"), 4),  # the sign-in is a line too
        (("log_read", "amina", "auditor", "nation"), 3),
    ]


def test_without_its_own_line_nothing_is_read(auditor, full):  # noqa: F811
    app = auditor.page("log")
    assert "reste donc fermée" in app.error[0].value
    assert len(app.table) == 0


def test_filters_narrow_counts_and_lines(auditor):
    app = auditor.page("log")
    app.selectbox(key="log-territory").set_value("04").run()
    assert len(app.table[1].value) == 2  # a region means its provinces too
    app.text_input(key="log-subject").set_value("nobody").run()
    assert len(app.table) == 0


def test_a_broken_chain_is_said_with_its_place(auditor):
    (file,) = auditor.log.glob("access-*.jsonl")
    file.write_text(file.read_text().replace('"rows":5', '"rows":6'))
    app = auditor.page("log")
    assert f"{file.name}, ligne 2" in app.error[0].value
    assert len(app.table) == 2  # its lines are evidence


def test_a_chain_that_holds_says_how_long_it_is(auditor):
    assert "4 lignes vérifiées" in auditor.page("log").success[0].value


def test_pages_of_lines_follow_one_another(auditor):
    for _ in range(30):
        audit.append(auditor.log, DIRECTOR, action="list", territory="04", rows=1, **NAMES | {"purpose": "none"})
    app = auditor.page("log")
    assert len(app.table[1].value) == 25
    assert not app.exception
