"""The same faults below Python, where DuckDB writes: killed, out of space, or lied to, at one system call."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from tests.faults.publishing import copy_of, state_of

ROOT = Path(__file__).resolve().parents[2]
PUBLISHING = [sys.executable, "-m", "tests.faults.publishing"]
# With the filter in the kernel only the calls that are looked for stop the process, not every one; under it strace
# sends no signal.
FILTER = "--seccomp-bpf"
STRACE = ["strace", "-f", "-qq", "-o", "/dev/null"]
OLD, NEW = 15, 18


def traced(*words):
    quick = [] if words[1].startswith("signal") else [FILTER]
    command = [*STRACE, *quick, "-e", f"trace={words[0]}", "-e", f"inject={':'.join(words)}"]
    return lambda *more: subprocess.run(
        [*command, *PUBLISHING, *map(str, more)], cwd=ROOT, capture_output=True, text=True, timeout=120
    )


def may_trace():
    if not shutil.which("strace"):
        return False
    return subprocess.run([*STRACE, "true"], capture_output=True).returncode == 0


pytestmark = pytest.mark.skipif(not may_trace(), reason="needs strace, allowed to trace (apt install strace)")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    folder = tmp_path_factory.mktemp("syscalls")
    subprocess.run([*PUBLISHING, str(folder), "prepare"], cwd=ROOT, check=True, timeout=120)
    return folder


@pytest.fixture
def publish_under(prepared, tmp_path):
    """Publish with a fault at a system call: how it ended, what is served then, and the folder."""

    def attempt(*fault):
        case = copy_of(prepared, tmp_path)
        ended = traced(*fault)(prepared, "publish", case)
        answer = json.loads(ended.stdout) if ended.stdout else None
        return answer, state_of(case / "snapshots"), case / "snapshots"

    return attempt


@pytest.mark.parametrize("call", ["pwrite64", "fdatasync", "fsync", "ftruncate", "rename"])
@pytest.mark.parametrize("when", [1, 7])
def test_killed_at_a_system_call_the_old_or_the_new_is_served_whole(publish_under, call, when):
    answer, state, _ = publish_under(call, "signal=KILL", f"when={when}")
    assert answer is None or (answer, when) == ("published", 7)  # the latter: the call is not made that often
    assert state["registered"] in ((OLD, NEW) if answer is None else (NEW,))
    assert state["whole"]


@pytest.mark.parametrize("when", ["1+", "9+"])
@pytest.mark.parametrize(("error", "code"), [("ENOSPC", "DISK_FULL"), ("EIO", "IO_ERROR")])
def test_what_the_disk_refuses_is_named_and_the_old_is_served(publish_under, error, code, when):
    answer, state, _ = publish_under("pwrite64", f"error={error}", f"when={when}")
    assert (answer, state["registered"], state["whole"]) == (code, OLD, True)


@pytest.mark.parametrize("call", ["fsync", "fdatasync"])
def test_a_disk_that_cannot_promise_is_not_believed(publish_under, call):
    answer, state, _ = publish_under(call, "error=EIO", "when=3+")
    assert (answer, state["registered"], state["whole"]) == ("IO_ERROR", OLD, True)


@pytest.mark.parametrize("when", [4, 6, 9])
def test_a_write_that_the_disk_only_claims_is_caught(publish_under, when):
    """A block that the kernel skips and reports as written: fsync, hash and rename pass, only reading back tells."""
    answer, state, snapshots = publish_under("pwrite64", "retval=65536", f"when={when}")
    assert answer == "READBACK_MISMATCH"
    assert (state["registered"], state["whole"], read(snapshots)) == (OLD, True, OLD)


def read(snapshots):
    served = (snapshots / "CURRENT").read_text().strip()
    with duckdb.connect(str(snapshots / served / "facts" / "nation.duckdb"), read_only=True) as db:
        return db.execute("select sum(registered)::int from headcount").fetchone()[0]
