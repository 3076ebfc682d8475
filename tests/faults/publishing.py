"""A publication to be cut short: `python -m tests.faults.publishing FOLDER ACTION` does one, and says how it ended.

ACTION `publish` replaces what is current, and purges; `rollback` goes back; `steps` does both, and says what is left of
them at each state-changing call: once stopped at one after the other, then killed at some of them, in a fork each.
"""

import hashlib
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Lock, get_ident

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


def begun(work: Callable[[], None]) -> int:
    """A child of its own that runs it."""
    child = os.fork()
    if child == 0:
        work()
        os._exit(0)
    return child


def forked(work: Callable[[], None]) -> int:
    """What the child was ended by."""
    return os.waitstatus_to_exitcode(os.waitpid(begun(work), 0)[1])


def halts(prepared: Path, action: str, case: Path) -> Iterator[str]:
    """The calls of a whole action, in order: while one is told, no thread of the process goes on."""
    read, write = os.pipe()
    one_at_a_time = Lock()

    def at_call(name: str) -> None:
        with one_at_a_time:
            os.write(write, name.encode())
            signal.pthread_kill(get_ident(), signal.SIGSTOP)  # this very thread: it does not come out of the call

    def halting() -> None:
        count_calls(at_call)
        act(prepared, case, action)

    child = begun(halting)
    while os.WIFSTOPPED(os.waitpid(child, os.WUNTRACED)[1]):
        yield os.read(read, 100).decode()
        os.kill(child, signal.SIGCONT)


def halted(prepared: Path, action: str) -> list[dict]:
    """What is on the disk before each call is what a process would leave that dies there: a copy of it is looked at."""
    case = copy_of(prepared, prepared / "halted" / action)
    found = []
    for at, name in enumerate(halts(prepared, action, case), start=1):
        image = prepared / "images" / f"{action}-{at}"
        shutil.copytree(case, image)
        found.append({"at": at, "call": name, **aftermath(image)})
    return found


def chosen(calls: list[str], thorough: bool) -> list[int]:
    """The first of each kind, and the last three, which are about the switch."""
    last = len(calls) - 3
    return [at for at, name in enumerate(calls, 1) if thorough or calls.index(name) == at - 1 or at > last]


def crash(prepared: Path, action: str, last: int) -> dict:
    case = copy_of(prepared, prepared / "cases" / f"{action}-{last}")

    def killed() -> None:
        count_calls(die_at(last))
        act(prepared, case, action)

    return {"at": last, "ended": forked(killed), **aftermath(case)}


def aftermath(case: Path) -> dict:
    """What is found, and what the next start makes of it."""
    found = state_of(case / "snapshots")
    tidied = forked(lambda: tidy(case / "snapshots"))
    after = state_of(case / "snapshots")
    shutil.rmtree(case)
    return {"found": found, "tidied": tidied, "after": after}


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


def steps(prepared: Path, action: str) -> dict[str, list[dict]]:
    stops = halted(prepared, action)
    calls = [each["call"] for each in stops]
    at = chosen(calls, bool(os.environ.get("MARSAD_EVERY_CRASH")))
    return {
        "stopped": stops,
        "killed": [crash(prepared, action, last) | {"call": calls[last - 1]} for last in at],
    }


if __name__ == "__main__":
    where, action = Path(sys.argv[1]), sys.argv[2]
    if action == "prepare":
        prepare(where)
    elif action == "steps":
        print(json.dumps({each: steps(where, each) for each in ("publish", "rollback")}))
    else:
        print(json.dumps(act(where, Path(sys.argv[3]), action)))
