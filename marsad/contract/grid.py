"""A table as found in a file: its cells in the scratch database, and what stands above them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import duckdb

from marsad.contract.declaration import Contract

# A Massar workbook has 9 to 16 lines above its header; beyond this nobody would call it a header.
HEADER_WITHIN = 60


@dataclass(frozen=True)
class Grid:
    """Cells `c0 … cn` and `row` (physical, from 1) of one sheet, data rows only; the header and the rows above it."""

    cells: duckdb.DuckDBPyRelation
    headers: list[str]
    header_row: int
    above: list[list[str]]
    sheet: str | None = None


def find_header(rows: Sequence[Sequence[str]], contract: Contract) -> int | None:
    """Index of the row in which most headers are known, the first of equals; none when no row knows any."""
    known = [sum(bool(cell.strip()) and contract.knows(cell) for cell in row) for row in rows[:HEADER_WITHIN]]
    best = max(known, default=0)
    return known.index(best) if best else None
