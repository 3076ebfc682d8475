"""How many names one may take out alone in a day, counted from the access log; above it a second person approves."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from marsad import audit, worklist
from marsad.audit import Entry
from marsad.exports import Approvals, Person, Request, Withdrawn
from marsad.frame.view import View
from marsad.settings import settings
from marsad.viewer import Viewer
from marsad.worklist import NamesClosed


def most() -> int:
    return settings().names_exported_alone


def left_alone(viewer: Viewer) -> int:
    """Splitting a list does not help: the day's files add up, and a restart does not bring them back."""
    today = datetime.now(audit.HERE).date()
    taken = audit.rows_on(audit.folder(), worklist.actor(viewer), "export", today)
    return most() - taken


@cache
def approvals() -> Approvals:
    return Approvals(settings().state / "approvals")


def person(viewer: Viewer) -> Person:
    return Person(viewer.issuer, viewer.subject)


def request(view: View, asked: worklist.Asked, purpose: str, rows: int) -> Request:
    place = asked.place
    return Request(
        person=person(view.viewer),
        role=view.viewer.role,
        territory=place.code,
        province=view.snapshot.province_of(place.code) if place.kind == "school" else "",
        session=asked.session,
        list=asked.gate,
        filters={dimension: list(codes) for dimension, codes in asked.filters},
        purpose=purpose,
        rows=rows,
    )


@dataclass
class Leave:
    """Whether names may leave now: asked when the file is fetched, and once more when its line is in the log."""

    view: View
    asked: worklist.Asked
    wanted: Request
    still: Callable[[], bool]
    approved: bool = False

    def given(self) -> bool:
        viewer = self.view.viewer
        try:
            worklist.require(viewer, self.view.snapshot, self.asked, viewer.rights.exports == "nominative")
        except NamesClosed:
            return False
        if not self.still():
            return False
        if self.wanted.rows > left_alone(viewer):
            self.approved = approvals().spend(self.wanted, self.wanted.rows)
            return self.approved
        return True

    def confirm(self, entry: Entry) -> None:
        """Two files fetched at once may each have fitted alone: with both lines in the log neither leaves."""
        if not self.approved and left_alone(self.view.viewer) < 0:
            raise Withdrawn
        assert entry.rows == self.wanted.rows
