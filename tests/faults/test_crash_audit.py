"""A process that dies, or a disk that refuses, at each system call by which a line enters the access log."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from marsad import audit
from tests.marsad.audit.chain import write

ROOT = Path(__file__).resolve().parents[2]
SHOW = (
    "import pathlib, sys; from tests.marsad.audit.chain import write; write(pathlib.Path(sys.argv[1])); print('shown')"
)
STRACE = ["strace", "-f", "-qq", "-o", "/dev/null"]


def may_trace():
    return bool(shutil.which("strace")) and subprocess.run([*STRACE, "true"], capture_output=True).returncode == 0


pytestmark = pytest.mark.skipif(not may_trace(), reason="needs strace, allowed to trace (apt install strace)")


def show_under(folder, call, fault):
    """Write a line, then show; the fault strikes the calls that concern the log's file alone."""
    log = folder / "access-2026-11.jsonl"
    command = [
        *STRACE,
        "-P",
        str(log),
        "-e",
        f"trace={call}",
        "-e",
        f"inject={call}:{fault}",
        sys.executable,
        "-c",
        SHOW,
    ]
    ended = subprocess.run([*command, str(folder)], cwd=ROOT, capture_output=True, text=True, timeout=60)
    return ended.stdout.strip() == "shown", ended.returncode


@pytest.mark.parametrize("call", ["openat", "write", "fsync"])
@pytest.mark.parametrize("fault", ["signal=KILL", "error=EIO", "error=ENOSPC"])
def test_nothing_is_shown_without_its_line_whatever_strikes(tmp_path, call, fault):
    write(tmp_path)
    shown, code = show_under(tmp_path, call, fault)
    assert code != 0
    assert not shown
    audit.repair(tmp_path)
    kept = audit.verify(tmp_path).lines
    assert kept in (1, 2)  # a line without a showing may stay, a showing without a line never
    write(tmp_path)
    assert audit.verify(tmp_path).lines == kept + 1


def test_half_a_line_is_not_taken_for_one(tmp_path):
    """The disk says that it took 10 bytes, and took none: what is there afterwards is still a whole chain."""
    write(tmp_path)
    assert show_under(tmp_path, "write", "retval=10") == (False, 1)
    assert audit.verify(tmp_path).lines == 1
