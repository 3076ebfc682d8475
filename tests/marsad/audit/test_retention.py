import pytest

from marsad import audit
from tests.marsad.audit.chain import two_months, write


def test_old_months_leave_and_the_rest_still_verifies(tmp_path):
    two_months(tmp_path)
    assert audit.drop_before(tmp_path, "2026-11") == 3
    found = audit.verify(tmp_path)
    assert (found.first, found.lines) == (4, 4)  # three of November and the line that says so
    assert [entry.action for entry in audit.entries(tmp_path)][-1] == "purge"


def test_the_newest_file_never_leaves(tmp_path):
    two_months(tmp_path)
    assert audit.drop_before(tmp_path, "2030-01") == 3


def test_a_purge_cut_short_before_the_first_file_went_leaves_a_whole_chain(tmp_path, monkeypatch):
    two_months(tmp_path)
    with monkeypatch.context() as cut:
        cut.setattr("pathlib.Path.unlink", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            audit.drop_before(tmp_path, "2026-11")
    assert audit.verify(tmp_path).lines == 6


def test_a_beginning_that_cannot_be_read_closes(tmp_path):
    write(tmp_path)
    (tmp_path / "begin.json").write_text("{")
    with pytest.raises(audit.AuditBroken, match=r"begin\.json"):
        audit.verify(tmp_path)
