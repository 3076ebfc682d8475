"""What is asked of a work-list, one row of its answer, and why it may stay closed."""

from collections.abc import Sequence
from dataclasses import dataclass

from marsad.scope import Scope
from marsad.worklist.gates import GATES

NEVER = 9999
Filters = tuple[tuple[str, tuple[str, ...]], ...]


class NamesClosed(Exception):
    """No row, masked or readable, may be shown; the code says why and the page explains it."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Asked:
    """One gate of one province or school, in the latest session. `opened_day`: when its service opened, if it did."""

    gate: str
    place: Scope
    session: str
    as_of_day: int
    filters: Filters = ()
    opened_day: int = NEVER

    def __post_init__(self) -> None:
        if self.gate not in GATES:
            raise NamesClosed("GATE_UNKNOWN")
        if self.place.kind not in ("province", "school"):
            raise NamesClosed("PLACE_TOO_LARGE")


@dataclass(frozen=True, repr=False)
class Row:
    """One candidate. Without `repr`: a name must not enter a log by way of an error."""

    school: str
    stream: str
    sex: str
    candidate_type: str
    name_fr: str
    name_ar: str
    massar: str
    cnie: str
    reason: str
    waiting: int | None  # days; none: nobody knows since when
    birth_date: str = ""
    class_name: str = ""


@dataclass(frozen=True, repr=False)
class Listed:
    """One page of a list, and how many candidates the whole list has."""

    rows: Sequence[Row]
    total: int
