"""Dead before one state-changing call after the other: the old figures or the new ones, never between.

An action is stopped before each of its calls, and what lies on the disk then is looked at; some are killed for real.
"""

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
    return [
        crash | {"action": action, "how": how}
        for action, by_how in told.items()
        for how, crashes in by_how.items()
        for crash in crashes
    ]


def those(crashes, how):
    return {(crash["action"], crash["at"]): crash for crash in crashes if crash["how"] == how}


KINDS = {"fsync", "replace", "rename", "write", "mkdir", "unlink", "rmdir"}


@pytest.mark.parametrize("how", ["stopped", "killed"])
def test_every_kind_of_call_was_the_last_one(crashes, how):
    assert {crash["call"] for crash in those(crashes, how).values()} >= KINDS


def test_every_kill_happened(crashes):
    assert {crash["ended"] for crash in those(crashes, "killed").values()} == {-9}


def test_every_call_of_both_actions_was_looked_at(crashes):
    for action, at_least in (("publish", 60), ("rollback", 4)):
        at = [n for of, n in those(crashes, "stopped") if of == action]
        assert at == list(range(1, len(at) + 1))
        assert len(at) >= at_least


def test_who_is_stopped_leaves_what_who_is_killed_leaves(crashes):
    """Else a look at those that are stopped would prove nothing."""
    stopped = those(crashes, "stopped")
    for where, crash in those(crashes, "killed").items():
        told = ("registered", "whole", "reported")
        assert [crash["found"][each] for each in told] == [stopped[where]["found"][each] for each in told], where
        assert len(crash["found"]["left_over"]) == len(stopped[where]["found"]["left_over"]), where


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
