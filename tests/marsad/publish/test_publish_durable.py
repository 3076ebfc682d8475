import os

import pytest

from marsad.publish import durable


@pytest.fixture
def calls(monkeypatch):
    """What the disk is told, in order."""
    told = []
    for name in ("fsync", "replace", "rename"):
        real = getattr(os, name)
        monkeypatch.setattr(os, name, lambda *given, name=name, real=real: (told.append(name), real(*given))[1])
    return told


def test_a_text_is_on_disk_before_it_takes_its_name_and_its_name_after(tmp_path, calls):
    durable.write_text(tmp_path / "CURRENT", "4\n")
    assert calls == ["fsync", "replace", "fsync"]
    assert (tmp_path / "CURRENT").read_text() == "4\n"


def test_nothing_is_left_beside_the_text(tmp_path):
    durable.write_text(tmp_path / "CURRENT", "4\n")
    assert [each.name for each in tmp_path.iterdir()] == ["CURRENT"]


def test_a_moved_folder_is_told_to_both_parents(tmp_path, calls):
    (tmp_path / "a" / "x").mkdir(parents=True)
    (tmp_path / "b").mkdir()
    durable.move_folder(tmp_path / "a" / "x", tmp_path / "b" / "x")
    assert calls == ["rename", "fsync", "fsync"]
