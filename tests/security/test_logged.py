"""The door writes who came in, who looked as another, who was turned away: once, and first where it must."""

import pytest

from marsad import audit
from tests.security.test_door import why


@pytest.fixture
def full(monkeypatch):
    """A log that cannot be written."""

    def refuse(*_args, **_said):
        raise audit.AuditUnavailable("the disk is full")

    monkeypatch.setattr(audit, "record", refuse)


def test_a_sign_in_is_one_line_however_many_reruns_and_tabs(office):
    office.both("regional_director", "04")
    office.page().run().run()
    office.page()
    assert office.logged() == [("sign_in", "amina", "regional_director", "04")]


def test_a_refusal_is_one_line(office):
    office.grant("regional_director", "04")
    office.sign_in("king", "04")
    office.page().run()
    assert office.logged() == [("refused", "amina", "none", "none")]


def test_looking_as_another_is_a_line_for_each_role_looked_as(office):
    office.both("administrator", "nation")
    app = office.page(viewer="regional_director:04").run()
    app.query_params["viewer"] = "regional_director:05"
    app.run()
    seen = [line for line in office.logged() if line[0] == "see_as"]
    assert seen == [("see_as", "amina", "regional_director", "04"), ("see_as", "amina", "regional_director", "05")]


def test_without_its_line_nobody_looks_as_another(office, full):
    office.both("administrator", "nation")
    app = office.page(viewer="regional_director:04")
    assert why(app) == "AUDIT_UNAVAILABLE"
    assert office.opened == 0


def test_without_the_log_figures_stay_up(office, full):
    office.both("regional_director", "04")
    assert office.page().metric
