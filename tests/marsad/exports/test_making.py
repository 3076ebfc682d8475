import pytest

from marsad import audit
from marsad.exports import Withdrawn, made


def logged(log):
    return [(one.action, one.object_class, one.territory, one.rows) for one in audit.entries(log)]


def test_a_file_is_a_line_with_its_number_on_the_file(log, order):
    made(order())
    file = made(order("csv"))
    assert file.name == "marsad_cnie_nation_2024_000002.csv"
    assert "# Numéro d’export : 2" in file.content.decode("utf-8-sig")
    assert logged(log) == [("export", "figures", "nation", 2)] * 2


def test_tables_are_made_after_the_line(log, order):
    seen = []
    wanted = order()
    made(order(tables=lambda entry: seen.append(logged(log)) or wanted.tables(entry)))
    assert seen == [[("export", "figures", "nation", 2)]]


@pytest.mark.parametrize("failure", [audit.AuditUnavailable, audit.Forbidden])
def test_without_the_line_nothing_is_made(order, monkeypatch, failure):
    def refuse(*_args, **_said):
        raise failure("the disk is full")

    monkeypatch.setattr(audit, "record", refuse)
    with pytest.raises(failure):
        made(order(tables=lambda entry: pytest.fail("made without its line")))


def test_who_lost_the_right_meanwhile_gets_nothing_and_no_line(log, order):
    with pytest.raises(Withdrawn):
        made(order(allowed=lambda: False, tables=lambda entry: pytest.fail("made for nobody")))
    assert logged(log) == []
