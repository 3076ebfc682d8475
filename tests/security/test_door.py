"""Who is not let in sees why, in three languages, and nothing was opened; asked again at every rerun."""

import time
from contextlib import suppress

import pytest

from marsad.signin import session_key


def why(app):
    """The code of a refusal."""
    return next((one.value.rpartition(" ")[2] for one in app.caption if "403" in one.value), "")


def refused(office, app, code):
    return why(app) == code and office.opened == 0 and not app.metric and not app.selectbox


def test_who_has_not_signed_in_is_asked_to(office):
    office.claims = {}
    app = office.page()
    assert app.button(key="sign-in-ministry")
    assert office.opened == 0


@pytest.mark.parametrize("lang", ["fr", "ar", "en"])
def test_a_refusal_is_said_in_every_language(office, lang):
    office.grant("regional_director", "04")
    office.sign_in("king", "04")
    app = office.page(lang=lang)
    assert refused(office, app, "ROLE_UNKNOWN")
    assert app.error


def test_a_territory_that_is_empty_is_refused(office):
    office.grant("regional_director", "04")
    office.sign_in("regional_director")
    assert refused(office, office.page(), "TERRITORY_NONE")


def test_a_grant_that_ended_is_refused(office):
    office.grant("regional_director", "04", until="2020-01-01")
    office.sign_in("regional_director", "04")
    assert refused(office, office.page(), "GRANT_EXPIRED")


def test_somebody_else_s_grant_is_none(office):
    office.grant("regional_director", "04", subject="brahim")
    office.sign_in("regional_director", "04")
    assert refused(office, office.page(), "GRANT_MISSING")


def test_broken_grants_let_nobody_in(office):
    office.sign_in("central", "nation")
    office.file.write_text("[[grant")
    assert refused(office, office.page(), "GRANTS_INVALID")


@pytest.mark.parametrize("changes", [{"aud": "other", "azp": "marsad"}, {"iss": "https://evil.ma"}])
def test_a_token_for_another_is_refused(office, changes):
    office.both("central", "nation")
    office.claims |= changes
    assert refused(office, office.page(), "TOKEN_INVALID")


def test_after_eight_hours_the_session_is_over(office):
    office.both("central", "nation")
    office.claims |= {"iat": int(time.time()) - 60, "auth_time": int(time.time()) - 8 * 3600}
    assert refused(office, office.page(), "SESSION_OVER")


def test_after_thirty_idle_minutes_the_session_closes(office):
    office.both("central", "nation")
    office.claims |= {"iat": int(time.time()) - 1800}
    assert refused(office, office.page(), "SESSION_IDLE")


def test_an_open_page_closes_at_its_next_rerun_after_a_sign_out(office):
    office.both("central", "nation")
    app = office.page()
    assert app.metric
    office.sessions.revoke(session_key(office.claims))
    app.run()
    assert why(app) == "SESSION_REVOKED"
    assert not app.metric


def test_an_open_page_closes_at_its_next_rerun_after_its_grant_is_taken(office):
    office.both("regional_director", "04")
    app = office.page()
    assert app.metric
    office.grant("regional_director", "05")
    app.run()
    assert why(app) == "TERRITORY_NONE"
    assert not app.metric


def test_a_part_that_runs_by_itself_asks_again(office, monkeypatch):
    from marsad.frame import address, door
    from marsad.viewer import Viewer

    office.both("regional_director", "04")
    app = office.page("cnie")
    assert not app.exception
    monkeypatch.setattr(door, "entry", lambda: (_ for _ in ()).throw(door.Refused("SESSION_REVOKED")))
    monkeypatch.setattr(door.gate, "is_open", lambda: False)
    monkeypatch.setattr(door.gate, "providers_known", lambda: True)
    assert not door.still(Viewer.parse("regional_director:04"), address.read({}))


def test_the_door_counts_as_passed_for_one_run_of_a_page_and_no_longer():
    from marsad.frame import door

    assert not door.just_passed()
    with suppress(RuntimeError), door.passed():
        assert door.just_passed()
        raise RuntimeError  # a run breaks off, and the same thread may serve a part by itself next
    assert not door.just_passed()


@pytest.mark.parametrize("asked", ["regional_director:05", "central:nation", "provincial_director:04.421", "x", "04"])
def test_the_address_cannot_ask_for_more(office, asked):
    office.both("regional_director", "04")
    assert refused(office, office.page(viewer=asked), "SCOPE_FOREIGN")


def test_a_territory_outside_one_s_own_is_not_opened(office):
    office.both("regional_director", "04")
    app = office.page(territory="05")
    assert app.metric
    assert app.query_params.get("territory", "04") in ("04", "05")
    assert "Souss" not in " ".join(one.value for one in app.markdown)


def test_several_territories_are_looked_through_one_at_a_time(office):
    office.both("regional_director", "04", "05")
    app = office.page()
    chosen = app.selectbox(key="viewer-own")
    assert (chosen.value, len(chosen.options)) == ("regional_director:04", 2)
    chosen.set_value("regional_director:05").run()
    assert app.query_params["viewer"] == "regional_director:05"
    assert not app.exception


def test_with_a_sign_in_nobody_plays_a_role(office):
    office.both("central", "nation")
    app = office.page()
    assert not [box for box in app.selectbox if box.key == "viewer-role"]
    assert "synthétiques" not in " ".join(one.value for one in app.info)


def test_an_administrator_sees_as_another_and_the_page_says_so(office):
    office.both("administrator", "nation")
    app = office.page(viewer="regional_director:04")
    assert app.metric
    assert "Vous voyez ce que voit" in app.warning[0].value


def test_an_administrator_s_own_role_opens_no_figures(office):
    office.both("administrator", "nation")
    app = office.page()
    assert not app.metric
    assert office.opened == 0


def test_who_sees_as_another_sees_no_names():
    from marsad.scope import Scope
    from marsad.viewer import Viewer

    played = Viewer("school_head", Scope.parse("16698Z"), "i", "s", played_by="administrator")
    assert (played.rights.names, played.rights.exports) == ("none", "aggregates")


def test_secrets_that_were_not_read_open_nothing(office, tmp_path, monkeypatch):
    from marsad.frame import gate

    # Served by hand, without the start's own check: neither a sign-in nor the demonstration.
    monkeypatch.setattr(gate, "request_headers", lambda: {"Host": "localhost"})
    monkeypatch.setattr(gate, "providers_known", lambda: False)
    office.settings = office.settings.model_copy(update={"secrets": tmp_path / "secrets.toml"})
    app = office.page()
    assert app.title[0].value == "La connexion n’est pas configurée"
    assert office.opened == 0
