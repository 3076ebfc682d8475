"""Names leave for who may, on a purpose, after their line, and above the day's number with a second person."""

from dataclasses import replace

import pytest

from marsad import audit
from marsad.exports import Approvals, Person, Unmade, Withdrawn, made
from marsad.frame import address, allowance, fetching, look, names_export
from marsad.frame.worklist import asked
from marsad.scope import Scope
from marsad.settings import Settings
from marsad.texts import Words
from marsad.viewer import Viewer
from marsad.worklist import noting, reading
from tests.marsad.exports.opened import Opened
from tests.security.conftest import ISSUER

NATION, GATE, PURPOSE = Scope.parse("nation"), "copy_missing", "complete_file"
SECOND = Person(ISSUER, "brahim")


@pytest.fixture
def place(sample_snapshot):
    """The province with most candidates at the gate, and how many."""
    rows = sample_snapshot.counts([GATE], ["province"], NATION, ["2024"])
    most = rows[rows["province"] != "unknown"].nlargest(1, GATE).iloc[0]
    return most["province"], int(most[GATE])


@pytest.fixture
def allow(monkeypatch, tmp_path, sample_keys):
    """`allow(3)`: so many names a day alone; the day starts without a file."""
    store = Approvals(tmp_path / "approvals")

    def made(most):
        configured = Settings(keys=sample_keys, names_exported_alone=most)
        for module in (noting, reading, allowance):
            monkeypatch.setattr(module, "settings", lambda: configured)
        return store

    monkeypatch.setattr(allowance, "approvals", lambda: store)
    monkeypatch.setattr(audit, "folder", lambda: tmp_path / "audit")
    monkeypatch.setattr(fetching, "asked_again", lambda viewer: lambda: True)
    made(500)
    return made


@pytest.fixture
def order(sample_snapshot, place, allow):
    """An order of the director of the province; `order(role="…")`: of another."""

    def ordered(format="xlsx", subject="amina", viewer=None, **changes):
        viewer = viewer or Viewer("provincial_director", Scope.parse(place[0]), ISSUER, subject)
        wanted = address.read({"territory": place[0]})
        view = look.look(sample_snapshot, viewer, Words("fr"), wanted)
        question = asked(view, GATE)
        request = replace(allowance.request(view, question, PURPOSE, place[1]), **changes)
        return names_export.order(view, question, request, format)

    return ordered


def lines(tmp_path):
    kept = audit.entries(tmp_path / "audit")
    return [(one.action, one.object_class, one.purpose, one.territory, one.rows) for one in kept]


def test_the_file_holds_the_names_and_its_line_says_so(order, place, tmp_path):
    book = Opened(made(order()).content)
    rows = book.rows(2)
    assert len(rows) == place[1] + 1
    assert all(row[1] and len(row[3]) == 10 for row in rows[1:])
    said = dict(book.rows(1))
    assert said["Finalité"] == "Compléter le dossier"
    assert "mineurs" in said["Avertissement"]
    assert lines(tmp_path) == [("export", "candidate", PURPOSE, place[0], place[1])]


def test_names_are_no_formulas_either(order):
    assert Opened(made(order()).content).formulas() == 0


def test_nothing_of_the_names_is_in_the_order(order):
    name = Opened(made(order()).content).rows(2)[1][1]
    assert name not in repr(order())


def test_without_the_log_no_name_is_read(order, monkeypatch, tmp_path):
    tmp_path.joinpath("audit").write_text("not a folder")
    monkeypatch.setattr(reading, "_opened", lambda *_: pytest.fail("unsealed without its line"))
    with pytest.raises(audit.AuditUnavailable):
        made(order())


def test_a_day_s_files_add_up_however_they_are_split(order, allow, place):
    allow(2 * place[1] - 1)
    made(order())
    with pytest.raises(Withdrawn):
        made(order())
    assert made(order(subject="khadija"))


def test_above_the_number_a_second_person_opens_it_once(order, allow, tmp_path):
    store = allow(0)
    wanted = order().allowed.__self__.wanted
    with pytest.raises(Withdrawn):
        made(order())
    kept = store.ask(wanted)
    with pytest.raises(Withdrawn):
        made(order())
    store.decide(kept.id, SECOND, NATION, approved=True)
    assert made(order())
    with pytest.raises(Withdrawn):
        made(order())
    assert len(lines(tmp_path)) == 1


def test_a_refusal_opens_nothing(order, allow):
    store = allow(0)
    store.decide(store.ask(order().allowed.__self__.wanted).id, SECOND, NATION, approved=False)
    with pytest.raises(Withdrawn):
        made(order())


def test_two_files_at_once_do_not_each_fit_alone(order, allow, place, monkeypatch):
    allow(place[1])
    first, second = order(), order()
    assert first.allowed()
    assert second.allowed()
    monkeypatch.setattr(allowance.Leave, "given", lambda leave: True)
    made(replace(first, allowed=lambda: True))
    with pytest.raises(Withdrawn):
        made(replace(second, allowed=lambda: True))


@pytest.mark.parametrize("role", ["central", "data_steward", "provincial_director"])
def test_who_sees_as_another_takes_no_name_out(order, place, role, tmp_path):
    scope = NATION if role != "provincial_director" else Scope.parse(place[0])
    with pytest.raises(Withdrawn):
        made(order(viewer=Viewer(role, scope, ISSUER, "sami", played_by="administrator")))
    assert lines(tmp_path) == []


def test_a_role_without_names_takes_none_out(order):
    with pytest.raises(Withdrawn):
        made(order(viewer=Viewer("central", NATION, ISSUER, "amina")))


def test_a_list_of_another_length_than_the_tile_leaves_in_no_file(order, place):
    with pytest.raises(Unmade):
        made(order(rows=place[1] - 1))


def test_without_the_keys_no_file_is_made(order, allow, monkeypatch, tmp_path):
    monkeypatch.setattr(reading, "settings", lambda: Settings(keys=tmp_path / "none.json"))
    with pytest.raises(Unmade):
        made(order())


def test_the_names_of_figures_do_not_count_as_names(order, allow, place, tmp_path):
    allow(place[1])
    said = {"purpose": "none", "object_class": "figures", "territory": "nation", "snapshot": "none"}
    audit.record(order().actor, "export", rows=3000, **said)
    assert made(order())
