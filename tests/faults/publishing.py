"""A publication to be cut short: `python -m tests.faults.publishing FOLDER ACTION` does one, and says how it ended.

ACTION `publish` replaces what is current, and purges; `rollback` goes back; `steps` does both again and again in a fork
each, killed at one state-changing call after the other, and says what was left every time.
"""

import hashlib
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from marsad.publish import PublishError, building, current, publish, rollback, store, tidy
from tests.marsad.publish.small import House, candidates, publish_small, write_exports

CALLS = ("fsync", "replace", "rename", "unlink", "rmdir", "mkdir")
REGISTERED = {"old": 15, "new": 18}


def prepare(folder: Path) -> Path:
    """Two publications done, and the exports of a third waiting."""
    for count in (4, 5):
        publish_small(folder, candidates(count, count - 1))
    write_exports(folder / "exports", candidates(6, 5))
    return folder


def copy_of(prepared: Path, to: Path) -> Path:
    """Published files never change, so that links to them do for a copy."""
    shutil.copytree(prepared / "snapshots", to / "snapshots", copy_function=os.link)
    (to / "snapshots" / ".lock").unlink()
    return to


def act(prepared: Path, folder: Path, action: str) -> str:
    snapshots = folder / "snapshots"
    try:
        if action == "rollback":
            rollback(snapshots, store.snapshot_ids(snapshots)[0])
            return "rolled back"
        house = House(reference=prepared / "reference")
        return publish(prepared / "exports", snapshots, keep=1, house=house).status
    except PublishError as error:
        return error.code


def count_calls(at_call: Callable[[str], None]) -> None:
    """From here on every state-changing call of ours says its name before it happens."""
    for name in CALLS:
        wrap(os, name, at_call)
    wrap(building, "write", at_call)


def wrap(owner: object, name: str, at_call: Callable[[str], None]) -> None:
    real = getattr(owner, name)

    def watched(*given, **named):
        at_call(name)
        return real(*given, **named)

    setattr(owner, name, watched)


def die_at(last: int) -> Callable[[str], None]:
    calls = []

    def at_call(name: str) -> None:
        calls.append(name)
        if len(calls) == last:
            os.kill(os.getpid(), signal.SIGKILL)

    return at_call


def forked(work: Callable[[], None]) -> int:
    """Run in a child of its own; what it was ended by."""
    child = os.fork()
    if child == 0:
        work()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def survey(prepared: Path, action: str) -> list[str]:
    """The calls of a whole action, in order."""
    read, write = os.pipe()
    case = copy_of(prepared, prepared / "survey" / action)

    def whole() -> None:
        count_calls(lambda name: os.write(write, f"{name} ".encode()) and None)
        act(prepared, case, action)

    forked(whole)
    os.close(write)
    with os.fdopen(read) as told:
        return told.read().split()


def chosen(calls: list[str], thorough: bool) -> list[int]:
    """Every rename and folder, the first of each kind and the last three; of the many that differ by the file, some."""
    last = len(calls) - 3
    rare = ("replace", "rename", "mkdir", "rmdir")
    return [
        at
        for at, name in enumerate(calls, start=1)
        if thorough or name in rare or at % 8 == 0 or calls.index(name) == at - 1 or at > last
    ]


def crash(prepared: Path, action: str, last: int) -> dict:
    case = copy_of(prepared, prepared / "cases" / f"{action}-{last}")

    def killed() -> None:
        count_calls(die_at(last))
        act(prepared, case, action)

    ended = forked(killed)
    found = state_of(case / "snapshots")
    tidied = forked(lambda: tidy(case / "snapshots"))
    after = state_of(case / "snapshots")
    shutil.rmtree(case)
    return {"at": last, "ended": ended, "found": found, "tidied": tidied, "after": after}


def state_of(snapshots: Path) -> dict:
    """What a reader would see: the current snapshot, whole or not, and what else lies about."""
    served = current(snapshots)
    manifest = json.loads((snapshots / served / "manifest.json").read_text())
    left_over = [*snapshots.glob(".building/*"), *snapshots.glob(".removing/*"), *snapshots.rglob(".*.new")]
    return {
        "registered": manifest["sessions"]["2024"]["places"]["all"]["registered"],
        "whole": all(is_whole(snapshots / each) for each in store.snapshot_ids(snapshots)),
        "reported": store.reported(snapshots, served),
        "left_over": [each.name for each in left_over],
    }


def is_whole(folder: Path) -> bool:
    manifest = json.loads((folder / "manifest.json").read_text())
    return all(
        hashlib.sha256((folder / name).read_bytes()).hexdigest() == entry["sha256"]
        for name, entry in manifest["files"].items()
    )


def steps(prepared: Path, action: str) -> list[dict]:
    calls = survey(prepared, action)
    at = chosen(calls, bool(os.environ.get("MARSAD_EVERY_CRASH")))
    return [crash(prepared, action, last) | {"call": calls[last - 1]} for last in at]


if __name__ == "__main__":
    where, action = Path(sys.argv[1]), sys.argv[2]
    if action == "prepare":
        prepare(where)
    elif action == "steps":
        print(json.dumps({each: steps(where, each) for each in ("publish", "rollback")}))
    else:
        print(json.dumps(act(where, Path(sys.argv[3]), action)))
