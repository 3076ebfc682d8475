"""The control totals of a session: what its sender says of each file."""

from __future__ import annotations

import csv
from datetime import date, datetime, timedelta
from pathlib import Path

from marsad.contract.declaration import Contract
from marsad.contract.export import QUOTED, Declared
from marsad.contract.staged import Finding, Staged

DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y")


def read_totals(path: Path, contract: Contract, session: str, staged: Staged) -> dict[str, Declared]:
    """What is declared, by file name. A line that cannot be read is a finding; the others still count."""
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        return _refuse(staged, path, session, None, "utf-8")
    header, rows = _header(lines[0]) if lines else [], lines[1:]
    names = [(column.name if (column := contract.column_of(cell)) else cell) for cell in header]
    if lacking := [each.name for each in contract.columns if each.required and each.name not in names]:
        return _refuse(staged, path, session, 1, " | ".join(lacking))
    declared = {}
    for number, row in enumerate(rows, start=2):
        if row.strip(" ;,"):
            _read_line(names, row, declared, (staged, path, session, number))
    return declared


def _split(line: str) -> list[str]:
    delimiter = ";" if ";" in line else ","
    return [cell.strip() for cell in next(csv.reader([line], delimiter=delimiter))]


def _header(line: str) -> list[str]:
    try:
        return _split(line)
    except csv.Error:
        return []


def _read_line(names: list[str], row: str, declared: dict[str, Declared], where: tuple[Staged, Path, str, int]) -> None:
    try:
        cells = dict(zip(names, _split(row), strict=False))
        one = Declared(
            cells["file"], cells.get("encoding") or None, _count(cells.get("rows", "")), _day(cells.get("as_of"))
        )
        if declared.setdefault(one.file, one) != one:
            raise ValueError(f"{one.file}: {declared[one.file].rows} ≠ {one.rows}")
    except (KeyError, ValueError, csv.Error) as error:
        _refuse(*where, str(error))


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
            day = datetime.strptime(cell[:10], directives).date()
        except ValueError:
            continue
        # One mistyped year would make every later export the older one.
        if day <= date.today() + timedelta(1):
            return day
    raise ValueError(f"as_of = {cell!r}")


def _refuse(staged: Staged, path: Path, session: str, row: int | None, expected: str) -> dict[str, Declared]:
    staged.add(
        Finding("CONTROL_INVALID", "reject", session, "control_totals", path.name, row=row, value=expected[:QUOTED])
    )
    return {}
