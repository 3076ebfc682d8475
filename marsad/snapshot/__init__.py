"""The only module that reads published data: a snapshot, opened for one scope, locked."""

from marsad.snapshot.attempts import last_attempt
from marsad.snapshot.errors import Embargoed, QueryRefused, SnapshotCorrupt, SnapshotError, SnapshotMissing
from marsad.snapshot.reading import DIMENSIONS, FILTERS, Snapshot, open_current
from marsad.snapshot.shutting import OPEN, Shut

__all__ = [
    "DIMENSIONS",
    "FILTERS",
    "OPEN",
    "Embargoed",
    "QueryRefused",
    "Shut",
    "Snapshot",
    "SnapshotCorrupt",
    "SnapshotError",
    "SnapshotMissing",
    "last_attempt",
    "open_current",
]
