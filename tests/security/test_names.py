"""The page with names, as people open it: masked, readable for a minute on a purpose, closed when anything fails."""

from dataclasses import asdict

import pytest

from marsad import audit, roles
from marsad.frame import listed
from marsad.scope import Scope
from tests.conftest import SAMPLE

GATE = "copy_missing"


@pytest.fixture(scope="session")
def stopped(sample_snapshot):
    """Province and school with most candidates whose copy is missing, and their region."""
    by = ["region", "province", "school"]
    rows = sample_snapshot.counts([GATE], by, Scope.parse("nation"), ["2024"])
    rows = rows[rows["school"] != "unknown"]
    return {"nation": "nation", **rows.loc[rows[GATE].idxmax(), by].to_dict()}


@pytest.fixture(scope="session")
def readable():
    """Every Massar code and last name of the exports: none of them may be sent masked."""
    words = set()
    for path in (SAMPLE / "2024").glob("candidats*.csv"):
        raw = path.read_bytes()
        text = raw.decode("utf-8", "ignore") if b"CODE_MASSAR" in raw else ""
        words |= {
            word for line in text.splitlines() for word in line.split(";") if len(word) == 10 and word[1:].isdigit()
        }
    assert words
    return words


def table(app):
    return app.table[0].value


def lists(office, action):
    return [line for line in office.logged() if line[0] == action]


def director(office, stopped, **params):
    office.both("provincial_director", stopped["province"])
    return office.page("worklist", gate=GATE, **params)


def reveal(app):
    app.selectbox(key="reveal-purpose").set_value("call_family")
    next(button for button in app.button if "Afficher" in button.label).click()
    return app.run()


def said(app):
    return " ".join(each.value for each in (*app.warning, *app.error, *app.info))


def test_a_list_opens_masked_and_leaves_a_line(office, stopped, readable):
    app = director(office, stopped)
    assert not app.exception
    assert all("***" in code for code in table(app)["Code Massar"].str.replace("\\", ""))
    assert [word for word in readable if word in table(app).to_string()] == []
    assert lists(office, "list") == [("list", "amina", "provincial_director", stopped["province"])]


def test_names_are_shown_for_a_minute_then_masked_again(office, stopped, readable, monkeypatch):
    now = listed.clock()
    monkeypatch.setattr(listed, "clock", lambda: now)
    app = reveal(director(office, stopped))
    assert set(table(app)["Code Massar"]) <= readable
    assert lists(office, "reveal") == [("reveal", "amina", "provincial_director", stopped["province"])]
    monkeypatch.setattr(listed, "clock", lambda: now + 60)
    assert all("***" in code for code in table(app.run())["Code Massar"].str.replace("\\", ""))


def test_nothing_readable_is_kept_in_the_session(office, stopped, readable):
    """Only the line of the log is: a name that is not kept cannot be found in memory when the window is closed."""
    app = reveal(director(office, stopped))
    assert set(table(app)["Code Massar"]) <= readable
    kept = repr(app.session_state) + str(asdict(app.session_state[listed.SHOWN]))
    assert [word for word in (*readable, "Row object", "DataFrame") if word in kept] == []


def test_a_purpose_comes_first(office, stopped):
    app = director(office, stopped)
    next(button for button in app.button if "Afficher" in button.label).click()
    app.run()
    assert "motif" in said(app)
    assert lists(office, "reveal") == []


def test_a_log_that_cannot_be_written_shows_neither_names_nor_masks(office, stopped, monkeypatch):
    office.both("provincial_director", stopped["province"])

    def full(*_args, **_said):
        raise audit.AuditUnavailable("the disk is full")

    monkeypatch.setattr(audit, "record", full)
    app = office.page("worklist", gate=GATE)
    assert not app.table
    assert "journal des accès" in said(app)


def test_a_log_that_fails_at_the_reveal_shows_no_name(office, stopped, monkeypatch):
    app = director(office, stopped)

    def full(*_args, **_said):
        raise audit.AuditUnavailable("the disk is full")

    monkeypatch.setattr(audit, "record", full)
    app = reveal(app)
    assert "journal des accès" in said(app)
    for drawn in (app, app.run()):  # nor at the next click, should the names have been opened before the line
        assert all("***" in code for each in drawn.table for code in each.value["Code Massar"].str.replace("\\", ""))


def test_the_quota_of_the_day_is_kept(office, stopped):
    object.__setattr__(office.settings, "reveals_a_day", 0)
    app = reveal(director(office, stopped))
    assert "par jour" in said(app)
    assert lists(office, "reveal") == []


def test_an_administrator_who_sees_as_a_director_sees_no_row(office, stopped):
    office.both("administrator", "nation")
    app = office.page("worklist", gate=GATE, viewer=f"provincial_director:{stopped['province']}")
    assert not app.exception
    assert not app.table
    assert lists(office, "list") == []


@pytest.mark.parametrize("role", ["data_steward", "regional_director"])
def test_above_the_province_a_list_is_counts_until_one_is_chosen(office, stopped, role):
    territory = stopped[roles.role(role).territory]
    office.both(role, territory)
    assert not office.page("worklist", gate=GATE).table
    assert office.page("worklist", gate=GATE, territory=stopped["school"]).table


def test_another_territory_in_the_address_opens_one_s_own(office, stopped, sample_snapshot):
    rows = sample_snapshot.counts([GATE], ["province", "school"], Scope.parse("nation"), ["2024"])
    other = next(
        code for code in rows["school"] if rows.set_index("school").loc[code, "province"] != stopped["province"]
    )
    app = director(office, stopped, territory=other)
    assert {line[3] for line in lists(office, "list")} <= {stopped["province"]}
    assert not app.exception


def test_a_list_of_another_length_than_the_tile_stays_closed(office, stopped, monkeypatch):
    from marsad import worklist

    honest = worklist.masked

    def short(*args):
        found = honest(*args)
        return worklist.Listed(found.rows[1:], found.total - 1)

    monkeypatch.setattr(worklist, "masked", short)
    app = director(office, stopped)
    assert not app.table
    assert "autant de candidats" in said(app)


def test_an_unknown_gate_in_the_address_is_the_first_one(office, stopped):
    office.both("provincial_director", stopped["province"])
    app = office.page("worklist", gate="drop_table")
    assert app.selectbox(key="worklist-gate-0").value == "cnie_missing"
    assert not app.exception


@pytest.mark.parametrize("lang", ["fr", "ar", "en"])
@pytest.mark.parametrize("gate", ["cnie_missing", "unsummoned", "diploma_barred", GATE])
def test_every_gate_draws_in_every_language(office, stopped, gate, lang):
    office.both("data_steward", "nation")
    app = office.page("worklist", gate=gate, lang=lang, territory=stopped["province"])
    assert not app.exception
    assert not app.error
    assert not app.warning


def test_a_tile_leads_to_the_list_of_its_length(office, stopped):
    office.both("provincial_director", stopped["province"])
    links = [link.proto for link in office.page("cnie").get("page_link") if "gate=" in link.proto.query_string]
    assert {f"gate={GATE}", "gate=cnie_missing"} & {link.query_string.rpartition("&")[2] for link in links}


def test_who_may_not_open_lists_is_not_led_to_them(office):
    office.both("central", "nation")
    assert [link for link in office.page("cnie").get("page_link") if "gate=" in link.proto.query_string] == []
