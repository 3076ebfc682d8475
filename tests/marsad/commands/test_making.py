from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from marsad import keyring
from marsad.commands import run
from marsad.publish import PublishError
from marsad.settings import settings


@pytest.fixture
def called(monkeypatch):
    """Stands in for the rooms that write: remembers what they were asked and answers as told."""
    calls = []

    def stand_in(target, answer=None, error=None):
        def remember(*words):
            calls.append(words)
            if error:
                raise error
            return answer

        monkeypatch.setattr(target, remember)
        return calls

    return stand_in


def outcome(status, snapshot_id="20240628"):
    return SimpleNamespace(status=status, snapshot_id=snapshot_id, findings=3, report_path=Path())


@pytest.mark.parametrize(("status", "code"), [("published", 0), ("unchanged", 0), ("rejected", 2), ("held", 3)])
def test_the_exit_code_says_what_became_of_the_publication(called, capsys, status, code):
    called("marsad.publish.publish", outcome(status))
    assert run(["publish"]) == code
    out, err = capsys.readouterr()
    assert out == "20240628\n"  # data alone: a script may read it
    assert "3 findings" in err


def test_a_failed_publication_names_its_code(called, capsys):
    called("marsad.publish.publish", error=PublishError("LOCKED", "somebody else is publishing"))
    assert run(["publish"]) == 1
    assert "LOCKED: somebody else is publishing" in capsys.readouterr().err


def test_folders_and_reasons_reach_the_publisher(called, tmp_path):
    calls = called("marsad.publish.publish", outcome("published"))
    words = ["--exports", str(tmp_path / "in"), "--snapshots", str(tmp_path / "out"), "--keep", "3"]
    run(["publish", *words, "--accept", "ROWCOUNT_DROP=note of 3 May = checked"])
    assert calls[0][:4] == (tmp_path / "in", tmp_path / "out", {"ROWCOUNT_DROP": "note of 3 May = checked"}, 3)


@pytest.mark.parametrize("accept", ["ROWCOUNT_DROP", "ROWCOUNT_DROP=", "ROWCOUNT_DROP= "])
def test_nothing_is_accepted_without_a_reason(called, accept):
    calls = called("marsad.publish.publish", outcome("published"))
    assert run(["publish", "--accept", accept]) == 1
    assert calls == []


def test_a_sample_is_asked_for_as_told(called, tmp_path):
    calls = called("marsad.sample.write_sample")
    words = ["--candidates", "600", "--seed", "7", "--today", "2024-05-15", "--out", str(tmp_path)]
    assert run(["sample", "--session", "2023", *words]) == 0
    assert calls[0][:5] == ("2023", tmp_path, 600, 7, date(2024, 5, 15))


def test_a_day_that_is_no_day_is_refused(called):
    calls = called("marsad.sample.write_sample")
    assert run(["sample", "--today", "2024-02-30"]) == 1
    assert calls == []


def test_serve_passes_address_and_folder(called, tmp_path):
    calls = called("marsad.serve.serve")
    run(["serve", "--host", "127.0.0.1", "--port", "8600", "--snapshots", str(tmp_path)])
    assert calls == [("127.0.0.1", 8600, tmp_path)]


def test_rollback_lists_what_it_can_go_back_to(tiny_snapshots, capsys):
    assert run(["rollback", "--snapshots", str(tiny_snapshots)]) == 0
    assert capsys.readouterr().out == "20240628T060000Z-0001\n"


def test_rollback_goes_where_it_is_told(called, tmp_path):
    calls = called("marsad.publish.rollback")
    assert run(["rollback", "20240627", "--snapshots", str(tmp_path)]) == 0
    assert calls == [(tmp_path, "20240627")]


@pytest.fixture
def key_file(monkeypatch, tmp_path):
    monkeypatch.setenv("MARSAD_KEYS", str(tmp_path / "names.json"))
    settings.cache_clear()
    yield tmp_path / "names.json"
    settings.cache_clear()


def test_without_keys_the_publisher_is_told_how_to_make_them(called, capsys, key_file):
    calls = called("marsad.publish.publish", outcome("published"))
    assert run(["publish"]) == 0
    assert calls[0][-1] is None
    assert "keys new" in capsys.readouterr().err


def test_keys_reach_the_publisher(called, key_file):
    calls = called("marsad.publish.publish", outcome("published"))
    mark = keyring.create(key_file).active.mark
    assert run(["publish"]) == 0
    assert calls[0][-1].active.mark == mark


def test_keys_that_others_may_read_stop_the_publication(called, capsys, key_file):
    """Publishing without names instead would take the work-lists away without a word."""
    calls = called("marsad.publish.publish", outcome("published"))
    keyring.create(key_file)
    key_file.chmod(0o644)
    assert (run(["publish"]), calls) == (1, [])
    assert "KEYS_EXPOSED" in capsys.readouterr().err
