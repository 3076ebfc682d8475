"""Planted second rows of a candidate, all of them losing against the first."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from marsad.sample.candidate_rows import CandidateRows
from marsad.sample.draw import Draw
from marsad.sample.layouts import LAYOUTS, csv_regions
from marsad.sample.reference import as_date, provinces, region_of_province
from marsad.sample.totals import MASSAR_PROVINCE

# Above 0.1 % of ragged rows the whole file would be refused.
RAGGED_SHARE = 0.0005


@dataclass(frozen=True)
class SecondRow:
    """A row like the candidate's first one but for some cells, in a region's file."""

    code: str
    candidate: int
    region: int
    cells: dict[str, str] = field(default_factory=dict)


def second_rows(draw: Draw, rows: CandidateRows) -> list[SecondRow]:
    return [*identical(draw, rows), *conflicting(draw, rows), *moved(draw, rows), *ragged(draw, rows)]


def identical(draw: Draw, rows: CandidateRows) -> Iterator[SecondRow]:
    for at in draw.take("DUP_IDENTICAL", anyone(rows)):
        yield SecondRow("DUP_IDENTICAL", int(at), int(draw.region[at]))


def conflicting(draw: Draw, rows: CandidateRows) -> Iterator[SecondRow]:
    for at in draw.take("KEY_CONFLICT", anyone(rows)):
        region = int(draw.region[at])
        yield SecondRow("KEY_CONFLICT", int(at), region, {"birth_place": "Paris", **earlier(rows, at, region)})


def moved(draw: Draw, rows: CandidateRows) -> Iterator[SecondRow]:
    """Every second one left a school of another academy, the others one nearby."""
    open_ = csv_regions()
    for rank, at in enumerate(draw.take("MOVED_SCHOOL", anyone(rows))):
        region = open_[(open_.index(draw.region[at]) + rank % 2 * 3) % len(open_)]
        cells = former_school(rows, int(at), region) | earlier(rows, at, region)
        yield SecondRow("MOVED_SCHOOL", int(at), region, cells)


def former_school(rows: CandidateRows, at: int, region: int) -> dict[str, str]:
    register = rows.history.register
    fits = (region_of_province()[register.province] == region) & (
        np.arange(len(register)) != rows.history.people.school[at]
    )
    fits &= register.province != provinces().index(MASSAR_PROVINCE)
    school = np.flatnonzero(fits)[at % int(fits.sum())]
    return {"school_code": str(register.code[school]), "province": provinces()[register.province[school]][3:]}


def earlier(rows: CandidateRows, at: int, region: int) -> dict[str, str]:
    day = as_date(int(rows.updated[at]) - 5 - int(at) % 30)
    return {"updated_on": day.strftime(LAYOUTS[region].style.days)}


def ragged(draw: Draw, rows: CandidateRows) -> Iterator[SecondRow]:
    """A line that came twice, the second time broken by a semicolon typed in a name."""
    for at in draw.take("ROW_RAGGED", anyone(rows), RAGGED_SHARE):
        yield SecondRow("ROW_RAGGED", int(at), int(draw.region[at]))


def anyone(rows: CandidateRows) -> np.ndarray:
    return np.ones(len(rows), dtype=bool)
