"""Dates as offices write them. One column of one file keeps one format: a second one in it is a finding, not a date."""

from __future__ import annotations

from dataclasses import dataclass

import duckdb

from marsad.contract.declaration import Column

# What a contract may name: the shape of the cell, and how DuckDB reads it.
FORMATS = {
    "YYYY-MM-DD": ("____-__-__", "%Y-%m-%d"),
    "DD/MM/YYYY": ("__/__/____", "%d/%m/%Y"),
    "DD-MM-YYYY": ("__-__-____", "%d-%m-%Y"),
    "YYYY/MM/DD": ("____/__/__", "%Y/%m/%d"),
    "DD.MM.YYYY": ("__.__.____", "%d.%m.%Y"),
}
SERIAL = "excel"
# Day 60 of the 1900 calendar is a 29 February that never was; birth dates and exam dates are all later.
EPOCHS = {False: "1899-12-30", True: "1904-01-01"}


@dataclass(frozen=True)
class DateRules:
    """How the dates of one file are read: the formats of its contract, its spreadsheet's epoch."""

    formats: tuple[str, ...]
    epoch_1904: bool = False
    in_workbook: bool = False

    def parsed(self, cell: str, kept: str | None) -> str:
        """The date in a cell, NULL unless it is in the format that its column keeps."""
        readings = []
        if kept in FORMATS:
            shape, directives = FORMATS[kept]
            readings.append(f"when {cell} like '{shape}' then try_strptime({cell}, '{directives}')::date")
        # A real date cell of a spreadsheet or a typed column arrives as a full timestamp, in no format of its own.
        readings.append(f"when {cell} like '____-__-__ 00:00:00' then try_cast({cell} as date)")
        if SERIAL in self.formats and (self.in_workbook or kept == SERIAL):
            readings.append(f"when {_is_serial(cell)} then {self._from_serial(cell)}")
        return f"(case {' '.join(readings)} end)"

    def _from_serial(self, cell: str) -> str:
        return f"date '{EPOCHS[self.epoch_1904]}' + try_cast({cell} as double)::integer"

    def kept_formats(self, cells: duckdb.DuckDBPyRelation, columns: list[Column]) -> dict[str, str | None]:
        """For each date column the format that most of its cells are written in."""
        if not columns:
            return {}
        asked = [self._counted(column.name, named) for column in columns for named in self.formats]
        counts = iter(cells.aggregate(", ".join(asked)).fetchall()[0])
        found = {column.name: {named: next(counts) for named in self.formats} for column in columns}
        return {name: max(by, key=by.get) if any(by.values()) else None for name, by in found.items()}

    def _counted(self, column: str, named: str) -> str:
        shaped = _is_serial(f'"{column}"') if named == SERIAL else f"\"{column}\" like '{FORMATS[named][0]}'"
        return f"count(*) filter (where {shaped})"


def _is_serial(cell: str) -> str:
    return f"(strlen({cell}) <= 7 and regexp_full_match({cell}, '[1-9]\\d{{3,4}}(\\.0)?'))"


def parsed_moment(cell: str) -> str:
    """A date with its hour: ISO, or day first."""
    iso = f"when {cell} like '____-__-__%' then try_cast({cell} as timestamp)"
    day_first = f"when {cell} like '__/__/____%' then try_strptime({cell}, {DAY_FIRST})"
    return f"(case {iso} {day_first} end)"


DAY_FIRST = "['%d/%m/%Y %H:%M:%S', '%d/%m/%Y %H:%M', '%d/%m/%Y']"
