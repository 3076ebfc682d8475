"""A table as found in a file: its cells in the scratch database, and what stands above them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from marsad.contract.declaration import Contract
from marsad.contract.export import RefusedError

# A Massar workbook has 9 to 16 lines above its header; beyond this nobody would call it a header.
HEADER_WITHIN = 60
# Ministry tables have some forty columns; what is wider than this would take memory by its width alone.
COLUMNS_AT_MOST = 1_000


@dataclass(frozen=True)
class Grid:
    """A table with cells `c0 … cn` and `row` (physical, from 1) of a sheet's data; the header and the rows above it.

    `untidy` says of a row whether cleaning may find something to tidy in it: that is asked of the whole row at once.
    """

    table: str
    headers: list[str]
    header_row: int
    above: list[list[str]]
    sheet: str | None = None


def find_header(rows: Sequence[Sequence[str]], contract: Contract, more_than: int = 0) -> int | None:
    """Index of the row in which most headers are known, the first of equals; none when no row knows more than that."""
    best, at = more_than, None
    for position, row in enumerate(rows[:HEADER_WITHIN]):
        # below the header no row is longer: whether the cells of a candidate are headers need not be asked
        if best < len(row) <= COLUMNS_AT_MOST and (known := _known(row, contract)) > best:
            best, at = known, position
    return at


def _known(row: Sequence[str], contract: Contract) -> int:
    return sum(bool(cell.strip()) and contract.knows(cell) for cell in row)


def refuse_too_wide(width: int, sheet: str | None = None) -> None:
    if width > COLUMNS_AT_MOST:
        raise RefusedError("COLUMNS_TOO_MANY", sheet=sheet, value=str(width), expected=str(COLUMNS_AT_MOST))
