"""A table as found in a file: its cells in the scratch database, and what stands above them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import duckdb

from marsad.contract.declaration import Contract
from marsad.contract.export import RefusedError

# A Massar workbook has 9 to 16 lines above its header; beyond this nobody would call it a header.
HEADER_WITHIN = 60
# Ministry tables have some forty columns; what is wider than this would take memory by its width alone.
COLUMNS_AT_MOST = 1_000


@dataclass(frozen=True)
class Grid:
    """Cells `c0 … cn` and `row` (physical, from 1) of one sheet, data rows only; the header and the rows above it.

    `untidy` says of a row whether cleaning may find something to tidy in it: that is asked of the whole row at once.
    """

    cells: duckdb.DuckDBPyRelation
    headers: list[str]
    header_row: int
    above: list[list[str]]
    sheet: str | None = None


def find_header(rows: Sequence[Sequence[str]], contract: Contract) -> int | None:
    """Index of the row in which most headers are known, the first of equals; none when no row knows any."""
    known = [_known(row, contract) for row in rows[:HEADER_WITHIN]]
    best = max(known, default=0)
    return known.index(best) if best else None


def _known(row: Sequence[str], contract: Contract) -> int:
    if len(row) > COLUMNS_AT_MOST:
        return 0
    return sum(bool(cell.strip()) and contract.knows(cell) for cell in row)


def refuse_too_wide(width: int, sheet: str | None = None) -> None:
    if width > COLUMNS_AT_MOST:
        raise RefusedError("COLUMNS_TOO_MANY", sheet=sheet, value=str(width), expected=str(COLUMNS_AT_MOST))
