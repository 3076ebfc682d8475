"""Faults that a publication must name and survive without dying: another publisher, a full disk, a disk that lies."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from marsad.publish import PublishError, building, current, durable
from marsad.publish.lock import only_publisher
from tests.marsad.publish.small import candidates, publish_small

HOLD = """
import sys
from pathlib import Path
from marsad.publish.lock import only_publisher
with only_publisher(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def another_publisher(published):
    command = [sys.executable, "-c", HOLD, str(published / "snapshots")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline() == "held\n"
        yield other
        other.stdin.close()


def test_the_second_publisher_leaves_at_once_and_names_the_first(published, another_publisher):
    with pytest.raises(PublishError) as error:
        publish_small(published, candidates(5, 4))
    assert error.value.code == "LOCKED"
    assert json.loads(str(error.value).split(": ", 1)[1]).keys() == {"pid", "host", "since"}
    assert str(another_publisher.pid) in str(error.value)


def test_the_lock_of_a_publisher_that_died_is_free(published, another_publisher):
    another_publisher.kill()
    another_publisher.wait()
    assert publish_small(published, candidates(5, 4)).status == "published"


def test_a_lock_is_let_go_after_a_failure(tmp_path):
    with pytest.raises(ZeroDivisionError), only_publisher(tmp_path):
        _ = 1 / 0
    with only_publisher(tmp_path):
        pass


@pytest.mark.parametrize(("number", "code"), [(errno.ENOSPC, "DISK_FULL"), (errno.EIO, "IO_ERROR")])
@pytest.mark.parametrize("name", ["sync_file", "sync_folder"])
def test_what_the_disk_refuses_leaves_the_old_snapshot_and_no_trace(published, monkeypatch, name, number, code):
    before = current(published / "snapshots")

    def refuse(path):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(f"marsad.publish.{'files' if name == 'sync_file' else 'building'}.{name}", refuse)
    with pytest.raises(PublishError) as error:
        publish_small(published, candidates(5, 4))
    assert (error.value.code, current(published / "snapshots")) == (code, before)
    assert not list((published / "snapshots" / ".building").iterdir())


def test_a_disk_that_lies_is_caught_before_the_switch(published, monkeypatch):
    """Without reading back, this file would be hashed, renamed and served."""
    before, real = current(published / "snapshots"), building.write

    def forget_a_block(db, part, path, queries, begun):
        real(db, part, path, queries, begun)
        content = path.read_bytes()
        path.write_bytes(content[:-65536] + bytes(65536))

    monkeypatch.setattr(building, "write", forget_a_block)
    with pytest.raises(PublishError, match="read back") as error:
        publish_small(published, candidates(5, 4))
    assert (error.value.code, current(published / "snapshots")) == ("READBACK_MISMATCH", before)


def test_every_file_and_folder_of_a_snapshot_is_told_to_the_disk(published, monkeypatch):
    told = set()
    real = os.fsync
    monkeypatch.setattr(
        os, "fsync", lambda handle: (told.add(str(Path(f"/proc/self/fd/{handle}").readlink())), real(handle))[1]
    )
    outcome = publish_small(published, candidates(5, 4))
    folder = published / "snapshots" / ".building" / outcome.snapshot_id
    final = published / "snapshots" / outcome.snapshot_id
    written = {str(folder / path.relative_to(final)) for path in final.rglob("*") if path.suffix != ".json"}
    assert written <= told
    assert {str(published / "snapshots"), str(folder)} <= told


def test_the_pointer_is_written_last_of_all(published, monkeypatch):
    texts, real = [], durable.write_text
    for module in ("store", "report", "durable"):
        monkeypatch.setattr(
            f"marsad.publish.{module}.write_text", lambda path, text: (texts.append(path.name), real(path, text))
        )
    publish_small(published, candidates(5, 4))
    assert texts.index("CURRENT") > texts.index("manifest.json") > texts.index("schools.json")
