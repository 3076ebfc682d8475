"""Planted cells that cannot be used as they are; their rows count all the same."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from marsad.sample.candidate_rows import HELD, CandidateRows
from marsad.sample.draw import Draw
from marsad.sample.layouts import LAYOUTS
from marsad.sample.reference import as_date, regions
from marsad.sample.schools import school_code
from marsad.sample.timeline import NEVER

# A date code above 1 % of a file's rows would hold the publication.
FIELD_SHARE = 0.009
# No split by school type was published there, so a school lost there contradicts no published figure.
WITHOUT_PUBLISHED_SPLIT = ("02", "08", "09", "12")


@dataclass(frozen=True)
class Change:
    """Another text in one cell of a candidate's row."""

    code: str
    candidate: int
    column: str
    text: str


def changed_cells(draw: Draw, rows: CandidateRows) -> list[Change]:
    return [*fields(draw, rows), *numbers(draw, rows), *territories(draw, rows)]


def fields(draw: Draw, rows: CandidateRows) -> Iterator[Change]:
    every, held = np.ones(len(rows), dtype=bool), rows.cnie_status == HELD
    for at in draw.take("DATE_FUTURE", held, FIELD_SHARE):
        yield Change("DATE_FUTURE", int(at), "copy_received_on", spelt(rows, at, rows.today + 40))
    for at in draw.take("AGE_RANGE", every, FIELD_SHARE):
        yield Change("AGE_RANGE", int(at), "birth_date", spelt(rows, at, int(rows.history.people.birth[at]) - 36_525))
    for at in draw.take("DATE_FORMAT", every, FIELD_SHARE):
        yield Change("DATE_FORMAT", int(at), "birth_date", f"{1 + at % 28} juin 2006")
    for at in draw.take("VALUE_UNKNOWN", ~held, FIELD_SHARE):
        yield Change("VALUE_UNKNOWN", int(at), "cnie_status", "A VOIR")


def spelt(rows: CandidateRows, at: int, day: int) -> str:
    """A day as the candidate's file writes days."""
    return as_date(day).strftime(LAYOUTS[rows.history.people.region[at]].style.days)


def numbers(draw: Draw, rows: CandidateRows) -> Iterator[Change]:
    """Card numbers that do not count as valid: letters lost, made up, or another candidate's."""
    fits, own = unused_cards(rows), rows.who.cnie_number
    for at in draw.take("CNIE_FORMAT", fits):
        yield Change("CNIE_FORMAT", int(at), "cnie_number", str(own[at])[-6:])
    for rank, at in enumerate(draw.take("CNIE_PLACEHOLDER", fits)):
        yield Change("CNIE_PLACEHOLDER", int(at), "cnie_number", f"{chr(ord('A') + rank)}000000")
    paired = draw.take("CNIE_SHARED", fits)
    for first, second in zip(paired[::2], paired[1::2], strict=False):
        yield Change("CNIE_SHARED", int(first), "cnie_number", str(own[first]))
        yield Change("CNIE_SHARED", int(second), "cnie_number", str(own[first]))


def unused_cards(rows: CandidateRows) -> np.ndarray:
    """Cards no request and no diploma rests on: a bad number there would be a second, unlisted defect."""
    past = rows.history
    unused = (past.scholarships.requested == NEVER) & (past.diplomas.issued == NEVER)
    return (rows.cnie_status == HELD) & unused


def territories(draw: Draw, rows: CandidateRows) -> Iterator[Change]:
    """A school nobody knows, or one of another province than the row declares."""
    people, register = rows.history.people, rows.history.register
    free = np.isin(people.region, [regions().index(code) for code in WITHOUT_PUBLISHED_SPLIT])
    for rank, at in enumerate(draw.take("SCHOOL_UNKNOWN", free)):
        yield Change("SCHOOL_UNKNOWN", int(at), "school_code", school_code(90_000 + rank))
    for at in draw.take("TERRITORY_MISMATCH", free):
        outside = register.code[register.province != people.province[at]]
        yield Change("TERRITORY_MISMATCH", int(at), "school_code", str(outside[at % len(outside)]))
