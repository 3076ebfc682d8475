"""What is looked at: which snapshot, through whose scope, which place, session and filters. Made at every rerun."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from marsad.frame.address import Address
from marsad.scope import Scope
from marsad.snapshot import OPEN, Shut, Snapshot
from marsad.texts import Words
from marsad.viewer import Viewer

CHILDREN = {"nation": "region", "region": "province", "province": "school"}


@dataclass(frozen=True)
class Session:
    code: str
    first_exam_on: date
    as_of: date
    as_of_day: int
    files_expected: int
    files_received: int


@dataclass(frozen=True)
class Step:
    """A window of the session's calendar, as it holds for one place."""

    starts_on: date
    ends_on: date
    starts_day: int
    ends_day: int
    assumed: bool
    opens_at: str = ""


@dataclass(frozen=True)
class Place:
    kind: str
    code: str
    name: str
    ancestors: tuple[tuple[str, str], ...] = ()  # code and name, from the viewer's own territory down
    region: str = ""  # the region it lies in; a nation lies in none

    @property
    def child(self) -> str:
        """The dimension of its children; a school has none."""
        return CHILDREN.get(self.kind, "")


@dataclass(frozen=True)
class View:
    snapshot: Snapshot
    viewer: Viewer
    words: Words
    address: Address
    place: Place
    session: Session
    previous: str | None
    steps: Mapping[str, Step]
    shut: Shut = OPEN  # what the snapshot does not show at this rerun; part of the key of all that is kept

    @property
    def scope(self) -> Scope:
        return self.viewer.scope
