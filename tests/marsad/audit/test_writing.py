import errno
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from marsad import audit
from marsad.audit import files
from marsad.settings import settings
from tests.marsad.audit.chain import HEAD, NOVEMBER, OCTOBER, SAID, two_months, write

ROOT = Path(__file__).resolve().parents[3]
WRITE_TEN = (
    "from tests.marsad.audit.chain import *; import pathlib, sys; [write(pathlib.Path(sys.argv[1])) for _ in range(10)]"
)


@pytest.fixture
def set_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("MARSAD_AUDIT", str(tmp_path / "log"))
    settings.cache_clear()
    yield tmp_path / "log"
    settings.cache_clear()


def test_the_line_says_who_did_what_where_and_on_which_snapshot(set_folder):
    audit.record(HEAD, **SAID)
    line = json.loads(next(set_folder.glob("*.jsonl")).read_text(encoding="utf-8"))
    del line["time"], line["hash"]
    assert line == {"sequence": 1, "previous": audit.GENESIS} | vars(HEAD) | SAID


def test_record_returns_what_it_wrote(set_folder):
    written = audit.record(HEAD, **SAID)
    assert list(audit.entries(set_folder)) == [written]


def test_only_the_owner_may_read_the_log(set_folder):
    audit.record(HEAD, **SAID)
    assert [path.stat().st_mode & 0o077 for path in (set_folder, *set_folder.iterdir())] == [0, 0, 0]


def test_several_processes_and_threads_write_one_chain(tmp_path):
    command = [sys.executable, "-c", WRITE_TEN, str(tmp_path)]
    others = [subprocess.Popen(command, cwd=ROOT) for _ in range(3)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: write(tmp_path), range(10)))
    assert [other.wait(60) for other in others] == [0, 0, 0]
    assert audit.verify(tmp_path).lines == 40


def test_a_clock_set_back_does_not_write_into_an_older_file(tmp_path):
    write(tmp_path, NOVEMBER)
    write(tmp_path, OCTOBER)
    assert audit.verify(tmp_path).lines == 2
    assert [file.name for file in files.months(tmp_path)] == ["access-2026-11.jsonl"]


def test_a_line_is_forced_to_disk_before_anybody_is_told(monkeypatch, tmp_path):
    forced = []
    monkeypatch.setattr(os, "fsync", lambda handle: forced.append(Path(f"/proc/self/fd/{handle}").resolve().name))
    write(tmp_path)
    assert forced == ["access-2026-11.jsonl", tmp_path.name]


def no_space(*_):
    raise OSError(errno.ENOSPC, "No space left on device")


def half(handle, line):
    return REAL_WRITE(handle, line[: len(line) // 2])


def lying(handle, line):
    return len(line)


REAL_WRITE = os.write
FAULTS = [("write", no_space), ("write", half), ("write", lying), ("fsync", no_space), ("open", no_space)]


@pytest.mark.parametrize(
    ("call", "fault"), FAULTS, ids=["full", "short write", "lying write", "fsync fails", "no handle"]
)
def test_a_line_that_cannot_be_kept_closes_and_leaves_nothing(tmp_path, monkeypatch, call, fault):
    two_months(tmp_path)
    before = audit.verify(tmp_path)
    with monkeypatch.context() as broken:
        broken.setattr(os, call, fault)
        with pytest.raises(audit.AuditUnavailable):
            write(tmp_path)
    assert audit.verify(tmp_path) == before
    write(tmp_path)
    assert audit.verify(tmp_path).lines == before.lines + 1


def test_a_folder_that_cannot_be_made_closes(tmp_path):
    (tmp_path / "log").write_text("a file where the folder should be")
    with pytest.raises(audit.AuditUnavailable) as closed:
        write(tmp_path / "log")
    assert closed.value.code == "AUDIT_UNAVAILABLE"


def test_a_held_lock_closes_after_a_while(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "PATIENCE", 0.05)
    write(tmp_path)
    with files.alone(tmp_path), pytest.raises(audit.AuditUnavailable, match="another process"):
        write(tmp_path)


@pytest.mark.parametrize("tail", [b'{"time":"2026', b"hello\n", b"{}\n"])
def test_nothing_is_appended_to_a_broken_tail(tmp_path, tail):
    write(tmp_path)
    file = tmp_path / "access-2026-11.jsonl"
    file.write_bytes(file.read_bytes() + tail)
    broken = file.read_bytes()
    with pytest.raises(audit.AuditUnavailable):
        write(tmp_path)
    assert file.read_bytes() == broken


def test_nothing_is_appended_to_a_changed_last_line(tmp_path):
    write(tmp_path)
    file = tmp_path / "access-2026-11.jsonl"
    file.write_bytes(file.read_bytes().replace(b'"rows":25', b'"rows":24'))
    with pytest.raises(audit.AuditBroken, match="changed"):
        write(tmp_path)


def test_a_file_made_just_before_a_power_cut_is_empty_and_no_harm(tmp_path):
    write(tmp_path, OCTOBER)
    (tmp_path / "access-2026-11.jsonl").touch()
    write(tmp_path, NOVEMBER)
    assert audit.verify(tmp_path).lines == 2


def test_a_torn_line_is_set_aside_and_the_log_says_so(tmp_path):
    write(tmp_path)
    file = tmp_path / "access-2026-11.jsonl"
    whole = file.read_bytes()
    file.write_bytes(whole + b'{"time":"2026')
    assert audit.repair(tmp_path) == 13
    assert next(tmp_path.glob("torn-*.bytes")).read_bytes() == b'{"time":"2026'
    assert audit.verify(tmp_path).lines == 2
    assert [(entry.action, entry.rows) for entry in audit.entries(tmp_path)][-1] == ("repair", 13)


def test_repair_leaves_a_changed_line_as_evidence(tmp_path):
    write(tmp_path)
    file = tmp_path / "access-2026-11.jsonl"
    file.write_bytes(file.read_bytes().replace(b'"rows":25', b'"rows":24'))
    assert audit.repair(tmp_path) == 0
    with pytest.raises(audit.AuditBroken):
        audit.verify(tmp_path)
