import json

import pytest

from marsad.commands import run
from marsad.settings import settings


@pytest.fixture
def file(monkeypatch, tmp_path):
    monkeypatch.setenv("MARSAD_KEYS", str(tmp_path / "keys.json"))
    monkeypatch.setenv("MARSAD_SNAPSHOTS", str(tmp_path / "snapshots"))
    settings.cache_clear()
    yield tmp_path / "keys.json"
    settings.cache_clear()


def snapshot_sealed_with(file, version):
    folder = file.parent / "snapshots" / "20240628T060000Z-000000"
    folder.mkdir(parents=True)
    (folder / "manifest.json").write_text(json.dumps({"key_version": version}))


def test_new_then_rotate_then_list(file, capsys):
    assert (run(["keys", "new"]), run(["keys", "rotate"])) == (0, 0)
    capsys.readouterr()
    assert run(["keys", "list"]) == 0
    assert capsys.readouterr().out.split("\n") == ["1", "2 active", ""]


def test_no_command_prints_a_secret(file, capsys):
    run(["keys", "new"])
    run(["keys", "list"])
    said = capsys.readouterr()
    assert json.loads(file.read_text())["versions"]["1"] not in said.out + said.err


def test_retire_refuses_while_a_snapshot_needs_the_version(file, capsys):
    run(["keys", "new"])
    run(["keys", "rotate"])
    snapshot_sealed_with(file, 1)
    assert run(["keys", "retire", "1"]) == 1
    assert "KEYS_NEEDED" in capsys.readouterr().err


def test_no_file_is_said_and_fails(file, capsys):
    assert run(["keys", "list"]) == 1
    assert "KEYS_MISSING" in capsys.readouterr().err
