"""What became of the last publication attempt, when it is not what is shown."""

from pathlib import Path

import streamlit as st

from marsad.snapshot import Snapshot, last_attempt

STOPPED = {"rejected": "reject", "held": "hold"}


def stopped(snapshot: Snapshot) -> tuple[str, tuple[str, ...]] | None:
    """`rejected` or `held`, and the codes why; nothing when the last attempt went through."""
    snapshots = snapshot.folder.parent
    try:
        changed = (snapshots / "attempts" / "LATEST").stat().st_mtime_ns
    except FileNotFoundError:
        return None
    return _stopped(str(snapshots), changed)


@st.cache_data(show_spinner=False, max_entries=16)
def _stopped(snapshots: str, changed: int) -> tuple[str, tuple[str, ...]] | None:
    """A report holds every finding: it is read once, then again when the pointer to it changes."""
    report = last_attempt(Path(snapshots)) or {}
    severity = STOPPED.get(report.get("status", ""))
    if severity is None:
        return None
    codes = {found["code"] for found in report.get("findings", []) if found["severity"] == severity}
    return report["status"], tuple(sorted(codes))
