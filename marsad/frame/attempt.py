"""What became of the last publication attempt, when it is not what is shown."""

from pathlib import Path

from marsad.frame.shelf import Shelf
from marsad.snapshot import Snapshot, last_attempt

STOPPED = {"rejected": "reject", "held": "hold", "failed": "reject"}
_reports = Shelf(16)


def stopped(snapshot: Snapshot) -> tuple[str, tuple[str, ...]] | None:
    """`rejected`, `held` or `failed`, and the codes why; nothing when the last attempt went through."""
    snapshots = snapshot.folder.parent
    try:
        changed = (snapshots / "attempts" / "LATEST").stat().st_mtime_ns
    except FileNotFoundError:
        return None
    # A report holds every finding: it is read once, then again when the pointer to it changes.
    return _reports.get((snapshots, changed), lambda: _stopped(snapshots))


def _stopped(snapshots: Path) -> tuple[str, tuple[str, ...]] | None:
    report = last_attempt(snapshots) or {}
    severity = STOPPED.get(report.get("status", ""))
    if severity is None:
        return None
    codes = {found["code"] for found in report.get("findings", []) if found["severity"] == severity}
    return report["status"], tuple(sorted(codes))
