"""Kill −9 before one state-changing call after the other: the old figures or the new ones, never between."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def run(*words):
    command = [sys.executable, "-m", "tests.faults.publishing", *map(str, words)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=280).stdout


@pytest.fixture(scope="module")
def crashes(tmp_path_factory):
    folder = tmp_path_factory.mktemp("crashes")
    run(folder, "prepare")
    told = json.loads(run(folder, "steps"))
    return [crash | {"action": action} for action, crashes in told.items() for crash in crashes]


def test_every_crash_happened(crashes):
    assert {crash["ended"] for crash in crashes} == {-9}
    assert {"fsync", "replace", "rename", "write", "mkdir", "unlink", "rmdir"} <= {crash["call"] for crash in crashes}


def test_what_is_served_after_a_crash_is_old_or_new_and_whole(crashes):
    served = {"publish": {15, 18}, "rollback": {15, 12}}
    for crash in crashes:
        assert crash["found"]["registered"] in served[crash["action"]], crash
        assert crash["found"]["whole"], crash


def test_both_the_old_and_the_new_state_were_met(crashes):
    assert {(crash["action"], crash["found"]["registered"]) for crash in crashes} == {
        ("publish", 15),
        ("publish", 18),
        ("rollback", 15),
        ("rollback", 12),
    }


def test_the_next_start_leaves_no_trace_of_the_crash(crashes):
    for crash in crashes:
        assert crash["tidied"] == 0, crash
        assert crash["after"]["left_over"] == [], crash
        assert crash["after"]["reported"], crash
        assert crash["after"]["registered"] == crash["found"]["registered"], crash
