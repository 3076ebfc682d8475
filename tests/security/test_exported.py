"""A file from the page to the log, as somebody signed in takes it: whose link, whose line, and still allowed or not."""

import re

import pytest

from marsad import audit, signin
from marsad.exports import Foreign, Withdrawn, made, tickets
from marsad.frame import door
from marsad.signin import of_session, session_key
from tests.marsad.exports.opened import Opened
from tests.security.conftest import AUTH

LINK = re.compile(r'href="/export/([A-Za-z0-9_-]{43})"')


@pytest.fixture
def prepared(office, monkeypatch):
    """The secret of the link that a page gives; the door is asked again without the page."""
    monkeypatch.setattr(door, "providers", lambda: signin.providers(AUTH))

    def click(page="cnie", about="cnie_coverage", **params):
        app = office.page(page, **params)
        app.session_state[f"export-{about}"] = True
        app.run()
        app.button(key=f"export-go-{about}-xlsx").click().run()
        assert not app.exception
        return next(found[1] for one in app.get("html") if (found := LINK.search(one.proto.body)))

    return click


def bearer(office):
    return of_session(session_key(office.claims))


def exported(office):
    return [line for line in office.logged() if line[0] == "export"]


def test_a_director_takes_the_tables_of_the_page_out(office, prepared):
    office.both("regional_director", "04")
    book = Opened(made(tickets.redeem(prepared(sex="female"), bearer(office))).content)
    said = dict(book.rows(1))
    assert (said["Territoire"], said["Filtres"]) == ("Rabat-Salé-Kénitra (04)", "Sexe : Filles")
    assert "amina" in said["Exporté par"]
    assert exported(office) == [("export", "amina", "regional_director", "04")]


def test_the_link_is_this_sign_in_s(office, prepared):
    office.both("regional_director", "04")
    token = prepared()
    with pytest.raises(Foreign):
        tickets.redeem(token, of_session(session_key(office.claims | {"nonce": "another"})))


@pytest.mark.parametrize("change", ["revoked", "granted elsewhere", "granted another role"])
def test_what_changed_since_the_click_holds_when_the_file_is_fetched(office, prepared, change):
    office.both("regional_director", "04")
    token = prepared()
    if change == "revoked":
        office.sessions.revoke(session_key(office.claims))
    elif change == "granted elsewhere":
        office.grant("regional_director", "05")
    else:
        office.grant("auditor", "nation")
    with pytest.raises(Withdrawn):
        made(tickets.redeem(token, bearer(office)))
    assert exported(office) == []


def test_who_sees_as_another_takes_figures_out_in_their_own_name(office, prepared):
    office.both("administrator", "nation")
    token = prepared(viewer="regional_director:04")
    said = dict(Opened(made(tickets.redeem(token, bearer(office))).content).rows(1))
    assert said["Exporté par"].startswith("Administrateur, qui voit ce que voit")
    assert exported(office) == [("export", "amina", "administrator", "04")]
    assert [one.object_class for one in audit.entries(office.log) if one.action == "export"] == ["figures"]
