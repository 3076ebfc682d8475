"""From the header row of a sheet to the columns of the contract: what is there, missing, twice, unknown, secret."""

from __future__ import annotations

import re
from collections import Counter
from difflib import get_close_matches

from marsad.contract.declaration import Column, Contract
from marsad.contract.export import Export
from marsad.contract.folding import fold
from marsad.contract.grid import Grid

# `c3` for a column of the sheet, or the one value that holds for all its rows.
Position = int
Mapping = dict[str, Position | str]


def map_columns(export: Export, grid: Grid) -> Mapping | None:
    """Where each column of the contract is found; nothing when the sheet cannot be understood without guessing."""
    placed = _placed(export.contract, grid.headers)
    refused = _report_twice(export, grid, placed)
    around = _around(export, grid, set(placed))
    named = _report_missing(export, grid, set(placed) | set(around))
    refused |= named is not None
    _report_others(export, grid, named or set())
    for column in placed:
        export.headers.setdefault(column, " ".join(grid.headers[placed[column][0]].split()))
    return None if refused else {column: at[0] for column, at in placed.items()} | around


def _placed(contract: Contract, headers: list[str]) -> dict[str, list[Position]]:
    placed: dict[str, list[Position]] = {}
    for position, header in enumerate(headers):
        if column := contract.column_of(header):
            placed.setdefault(column.name, []).append(position)
    return placed


def _report_twice(export: Export, grid: Grid, placed: dict[str, list[Position]]) -> bool:
    twice = {column: at for column, at in placed.items() if len(at) > 1}
    for column, at in twice.items():
        found = " | ".join(grid.headers[position] for position in at)
        export.report("COLUMN_DUPLICATE", sheet=grid.sheet, row=grid.header_row, column=column, value=found)
    return bool(twice)


def _report_missing(export: Export, grid: Grid, present: set[str]) -> set[str] | None:
    """The headers named as nearest to a missing column, so that they are not reported a second time."""
    missing = [each for each in export.contract.columns if each.required and each.name not in present]
    missing = [each for each in missing if not _left_to_register(export, each, present)]
    nearest = {each.name: _nearest_header(export.contract, grid.headers, each) for each in missing}
    for each in missing:
        allowed, found = " | ".join((each.name, *each.aliases)), nearest[each.name] or None
        where = {"sheet": grid.sheet, "row": grid.header_row, "column": each.name}
        export.report("COLUMN_MISSING", **where, value=found, expected=allowed)
    return set(nearest.values()) if missing else None


def _left_to_register(export: Export, column: Column, present: set[str]) -> bool:
    """A class list does not say its province: its school's entry in the register does."""
    export.from_register |= column.by_register and "school_code" in present
    return column.by_register and export.from_register


def _nearest_header(contract: Contract, headers: list[str], column: Column) -> str:
    unknown = {fold(each): each for each in headers if each.strip() and not contract.knows(each)}
    for heading in column.headings:
        if close := get_close_matches(heading, unknown, n=1, cutoff=0.7):
            return unknown[close[0]]
    return ""


def _report_others(export: Export, grid: Grid, named: set[str]) -> None:
    """Columns that are not read: secret ones, and those the contract does not know."""
    for header in Counter(filter(str.strip, grid.headers)):
        where = {"sheet": grid.sheet, "row": grid.header_row, "value": header}
        if export.contract.is_secret(header):
            export.report("SECRET_COLUMN", **where)
        elif not export.contract.knows(header) and header not in named:
            export.report("COLUMN_UNKNOWN", **where, expected=_nearest_alias(export.contract, header))


def _nearest_alias(contract: Contract, header: str) -> str | None:
    aliases = {heading: column.name for column in contract.columns for heading in column.headings}
    close = get_close_matches(fold(header), aliases, n=1, cutoff=0.6)
    return f"{close[0]} ({aliases[close[0]]})" if close else None


def _around(export: Export, grid: Grid, placed: set[str]) -> dict[str, str]:
    """What stands above the header, or in the file name, for columns that the sheet itself does not have."""
    absent = [each for each in export.contract.columns if each.name not in placed]
    found = {each.name: _above(grid.above, each) or _in_name(export, each) for each in absent}
    return {name: value for name, value in found.items() if value}


def _above(rows: list[list[str]], column: Column) -> str | None:
    labels = set(map(fold, column.preamble))
    for row in rows:
        for position, cell in enumerate(row):
            label, _, value = cell.partition(":")
            if fold(label) in labels:
                beside = next((each for each in row[position + 1 :] if each.strip()), "")
                return _matching(column, value.strip() or beside.strip())
    return None


def _matching(column: Column, value: str) -> str | None:
    """`Lycée Ibn Sina — 16698Z` holds a school code."""
    if not column.pattern:
        return value or None
    found = re.search(column.pattern, value.upper())
    return found.group() if found else None


def _in_name(export: Export, column: Column) -> str | None:
    found = re.search(column.file_name, export.record.path.name) if column.file_name else None
    return found.group(1) if found else None
