"""Who may see a list, and the line in the access log that is written before. The line is the proof that opens it."""

from datetime import UTC, datetime

from marsad import audit
from marsad.audit import Actor, Entry
from marsad.audit.entry import NONE, PURPOSES
from marsad.settings import settings
from marsad.snapshot import Snapshot
from marsad.viewer import Viewer
from marsad.worklist.asking import Asked, NamesClosed

REVEAL_PURPOSES = tuple(purpose for purpose in PURPOSES if purpose != NONE)


def note_list(viewer: Viewer, snapshot: Snapshot, asked: Asked, rows: int) -> Entry:
    """For a masked list. Raises NamesClosed, or AuditUnavailable when the line could not be kept."""
    require(viewer, snapshot, asked, viewer.rights.list != "none")
    return _record(viewer, snapshot, asked, "list", NONE, rows)


def note_reveal(viewer: Viewer, snapshot: Snapshot, asked: Asked, purpose: str, rows: int) -> Entry:
    """For `rows` readable names. Whoever two windows at once bring over the quota sees neither."""
    require(viewer, snapshot, asked, viewer.rights.names == "reveal")
    if purpose not in REVEAL_PURPOSES:
        raise NamesClosed("PURPOSE_MISSING")
    if rows > left_today(viewer):
        raise NamesClosed("QUOTA_SPENT")
    entry = _record(viewer, snapshot, asked, "reveal", purpose, rows)
    if left_today(viewer) < 0:
        raise NamesClosed("QUOTA_SPENT")
    return entry


def require(viewer: Viewer, snapshot: Snapshot, asked: Asked, right: bool) -> None:
    """The right, and the territory; who plays another role has no right to names, whatever that role has."""
    place = asked.place
    inside = snapshot.province_of(place.code) if place.kind == "school" else None
    if viewer.played_by or not right:
        raise NamesClosed("NAMES_CLOSED")
    if not viewer.scope.contains(place, inside):
        raise NamesClosed("PLACE_FOREIGN")


def left_today(viewer: Viewer) -> int:
    """Names this person may still be shown today, counted from the log: a restart does not bring them back."""
    shown = audit.rows_on(audit.folder(), actor(viewer), "reveal", today())
    return settings().reveals_a_day - shown


def today():
    return datetime.now(UTC).astimezone(audit.HERE).date()


def actor(viewer: Viewer) -> Actor:
    return Actor(viewer.issuer, viewer.subject, viewer.role, str(viewer.scope))


def _record(viewer: Viewer, snapshot: Snapshot, asked: Asked, action: str, purpose: str, rows: int) -> Entry:
    said = {"purpose": purpose, "object_class": "candidate", "territory": asked.place.code}
    return audit.record(actor(viewer), action, **said, rows=rows, snapshot=snapshot.id)
