"""The folder of snapshots: which is current, how another becomes it, what is cleaned up and what is kept.

`.building/<id>` is a snapshot being written, `.removing/<id>` one being taken away: neither is ever read.
"""

import json
import shutil
from pathlib import Path

from marsad.publish.durable import make_folder, move_folder, remove_folder, write_text
from marsad.publish.failures import PublishError

BUILDING = ".building"
REMOVING = ".removing"


def current(snapshots: Path) -> str | None:
    """The id that `CURRENT` holds; none before the first publication."""
    pointer = snapshots / "CURRENT"
    return pointer.read_text(encoding="utf-8").strip() if pointer.is_file() else None


def manifest_of(snapshots: Path, snapshot_id: str | None) -> dict | None:
    path = snapshots / str(snapshot_id) / "manifest.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None


def snapshot_ids(snapshots: Path) -> list[str]:
    """Every snapshot that was completely written, oldest first."""
    return sorted(path.parent.name for path in snapshots.glob("[0-9]*/manifest.json"))


def building(snapshots: Path, snapshot_id: str) -> Path:
    folder = snapshots / BUILDING / snapshot_id
    make_folder(folder)
    return folder


def abandon(snapshots: Path, snapshot_id: str) -> None:
    """Give a full disk its space back at once. Where that fails too, the next start does it."""
    shutil.rmtree(snapshots / BUILDING / snapshot_id, ignore_errors=True)


def complete(snapshots: Path, snapshot_id: str) -> None:
    """From here the snapshot is whole under its own name, though nobody reads it yet."""
    move_folder(snapshots / BUILDING / snapshot_id, snapshots / snapshot_id)


def switch(snapshots: Path, snapshot_id: str) -> None:
    """The one instant at which the figures change."""
    write_text(snapshots / "CURRENT", snapshot_id + "\n")


def clean_up(snapshots: Path) -> None:
    """Take away what a publication that was cut short left behind."""
    for folder in (BUILDING, REMOVING):
        for left_over in sorted((snapshots / folder).glob("*")):
            remove_folder(left_over)
    for left_over in (*snapshots.glob(".*.new"), *snapshots.glob("attempts/.*.new")):
        left_over.unlink()
    for snapshot_id in never_served(snapshots):
        remove(snapshots, snapshot_id)


def never_served(snapshots: Path) -> list[str]:
    """Whole, built on the current one, and never switched to: its publication was cut short in between."""
    now = current(snapshots)
    newer = [each for each in snapshot_ids(snapshots) if each > (now or "") and not reported(snapshots, each)]
    return [each for each in newer if manifest_of(snapshots, each)["previous"] == now]


def reported(snapshots: Path, snapshot_id: str) -> bool:
    return (snapshots / "attempts" / f"{snapshot_id}.json").is_file()


def remove(snapshots: Path, snapshot_id: str) -> None:
    """Out of sight in one step, then away: a reader never meets half a snapshot."""
    make_folder(snapshots / REMOVING)
    move_folder(snapshots / snapshot_id, snapshots / REMOVING / snapshot_id)
    remove_folder(snapshots / REMOVING / snapshot_id)


def purge(snapshots: Path, keep: int) -> list[str]:
    """Remove all but the last `keep` snapshots; never the current one, nor the one it may have to fall back to."""
    ids, now = snapshot_ids(snapshots), current(snapshots)
    before = [each for each in ids if each < (now or "")][-1:]
    removed = [each for each in ids[: -max(keep, 1)] if each not in (now, *before)]
    for snapshot_id in removed:
        remove(snapshots, snapshot_id)
    return removed


def sealed_with(snapshots: Path) -> set[int]:
    """The key versions without which some kept snapshot could not be read."""
    manifests = [manifest_of(snapshots, each) or {} for each in snapshot_ids(snapshots)]
    return {version for each in manifests if (version := each.get("key_version")) is not None}


def must_exist(snapshots: Path, snapshot_id: str) -> None:
    if snapshot_id not in snapshot_ids(snapshots):
        known = ", ".join(snapshot_ids(snapshots)) or "none"
        raise PublishError("SNAPSHOT_MISSING", f"no snapshot {snapshot_id}; those kept: {known}")
