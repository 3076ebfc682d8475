"""The only module that reads published data: a snapshot, opened for one scope, locked."""

from marsad.snapshot.attempts import last_attempt
from marsad.snapshot.errors import QueryRefused, SnapshotCorrupt, SnapshotError, SnapshotMissing
from marsad.snapshot.reading import DIMENSIONS, FILTERS, Snapshot, open_current

__all__ = [
    "DIMENSIONS",
    "FILTERS",
    "QueryRefused",
    "Snapshot",
    "SnapshotCorrupt",
    "SnapshotError",
    "SnapshotMissing",
    "last_attempt",
    "open_current",
]
