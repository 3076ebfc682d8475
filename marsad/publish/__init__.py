"""The only room that writes data: exports in, a verified snapshot out; old or new, never between."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from marsad import embargo
from marsad.keyring import Keyring
from marsad.publish import report, store
from marsad.publish.failures import PublishError, named_failures
from marsad.publish.inputs import House
from marsad.publish.lock import only_publisher
from marsad.publish.outcome import Outcome, Progress, nobody_listens
from marsad.publish.publication import Publication
from marsad.publish.store import current, sealed_with

__all__ = ["House", "Outcome", "PublishError", "current", "publish", "rollback", "sealed_with"]


def publish(
    exports: Path,
    snapshots: Path,
    accept: Mapping[str, str] | None = None,
    keep: int = 7,
    on_progress: Progress | None = None,
    house: House | None = None,
    ring: Keyring | None = None,
    at: datetime | None = None,
) -> Outcome:
    """Publish a folder of exports wholly or not at all. `accept` gives the reason for each code that would be held.

    Without `ring` no name is sealed, and the manifest says so. `at` is the moment by which embargoes are judged; by
    default that of the clock.
    """
    with named_failures(), only_publisher(snapshots):
        tidy(snapshots)
        listener, moment = on_progress or nobody_listens, at or embargo.now()
        attempt = Publication(exports, snapshots, dict(accept or {}), listener, house or House(), moment, ring)
        with attempt.reported():
            outcome = attempt.run()
        if outcome.status == "published":
            store.purge(snapshots, keep)
        return outcome


def rollback(snapshots: Path, snapshot_id: str) -> None:
    """Make an earlier snapshot the current one again; the newer ones stay where they are."""
    with named_failures(), only_publisher(snapshots):
        tidy(snapshots)
        store.must_exist(snapshots, snapshot_id)
        store.switch(snapshots, snapshot_id)


def tidy(snapshots: Path) -> None:
    """Every start finishes or takes away what the last one left half done."""
    report.complete_report(snapshots)
    store.clean_up(snapshots)
