"""The control totals of a session: what its sender says of each file."""

from __future__ import annotations

import csv
from datetime import date, datetime
from pathlib import Path

from marsad.contract.declaration import Contract
from marsad.contract.export import Declared
from marsad.contract.staged import Finding, Staged

DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y")


def read_totals(path: Path, contract: Contract, session: str, staged: Staged) -> dict[str, Declared]:
    """What is declared, by file name. A line that cannot be read is a finding; the others still count."""
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        return _refuse(staged, path, session, None, "utf-8")
    header, rows = _split(lines[0]) if lines else [], lines[1:]
    names = [(column.name if (column := contract.column_of(cell)) else cell) for cell in header]
    if lacking := [each.name for each in contract.columns if each.required and each.name not in names]:
        return _refuse(staged, path, session, 1, " | ".join(lacking))
    declared = {}
    for number, row in enumerate(rows, start=2):
        if row.strip(" ;,"):
            _read_line(dict(zip(names, _split(row), strict=False)), declared, (staged, path, session, number))
    return declared


def _split(line: str) -> list[str]:
    delimiter = ";" if ";" in line else ","
    return [cell.strip() for cell in next(csv.reader([line], delimiter=delimiter))]


def _read_line(cells: dict[str, str], declared: dict[str, Declared], where: tuple[Staged, Path, str, int]) -> None:
    try:
        one = Declared(
            cells["file"], cells.get("encoding") or None, _count(cells.get("rows", "")), _day(cells.get("as_of"))
        )
    except (KeyError, ValueError) as error:
        _refuse(*where, str(error))
        return
    declared[one.file] = one


def _count(cell: str) -> int:
    """A blank is not zero: a file of which no number is declared cannot be shown to be whole."""
    if not cell.isdecimal():
        raise ValueError(f"rows = {cell!r}")
    return int(cell)


def _day(cell: str | None) -> date | None:
    if not cell:
        return None
    for directives in DAYS:
        try:
            return datetime.strptime(cell[:10], directives).date()
        except ValueError:
            continue
    raise ValueError(f"as_of = {cell!r}")


def _refuse(staged: Staged, path: Path, session: str, row: int | None, expected: str) -> dict[str, Declared]:
    staged.add(Finding("CONTROL_INVALID", "reject", session, "control_totals", path.name, row=row, value=expected))
    return {}
