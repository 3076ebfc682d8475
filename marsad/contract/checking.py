"""The cells of one file judged: clean, read, and what is wrong with each."""

from __future__ import annotations

import duckdb

from marsad.contract.cleaning import clean
from marsad.contract.dates import DateRules
from marsad.contract.declaration import Column
from marsad.contract.export import Export
from marsad.contract.rules import WARNED, Rules

FILL = "insert into spelling select $1, unnest($2::varchar[]), unnest($3::varchar[])"


def check(export: Export, cells: duckdb.DuckDBPyRelation) -> Rules:
    """Table `checked`: for each column its value, and where one can be wrong the code of its fault (f_)."""
    clean(cells, export.contract).create("clean")
    _fill_spellings(export)
    rules = _rules(export)
    _judged(export, rules).create("checked")
    return rules


def _rules(export: Export) -> Rules:
    dates = DateRules(export.contract.date_formats, export.epoch_1904, export.in_workbook)
    columns = [each for each in export.contract.columns if each.type == "date"]
    kept = dates.kept_formats(export.staged.db.table("clean"), columns)
    return Rules(export.record.session, export.latest, dates, kept)


def _fill_spellings(export: Export) -> None:
    """Values of a nomenclature are few: they are folded once each, not once a row."""
    for column in filter(lambda each: each.nomenclature, export.contract.columns):
        met = {value: _code(export, column, value) for value in _distinct(export, column.name)}
        codes = {value: code for value, code in met.items() if code}
        export.staged.db.execute(FILL, [column.name, list(codes), list(codes.values())])


def _distinct(export: Export, name: str) -> list[str]:
    given = export.staged.db.table("clean").project(f'"{name}"').distinct()
    return [value for (value,) in given.fetchall() if value is not None]


def _code(export: Export, column: Column, value: str) -> str | None:
    bare = value.lstrip("'").removesuffix(".0")
    return export.known.code(column.nomenclature, value) or export.known.code(column.nomenclature, bare)


def _judged(export: Export, rules: Rules) -> duckdb.DuckDBPyRelation:
    columns = export.contract.columns
    read = [f'"{each.name}" as "v_{each.name}", {rules.parsed(each)} as "p_{each.name}"' for each in columns]
    parsed = export.staged.db.table("clean").project(", ".join(["sheet, row", *read]))
    faults = [f'{rules.fault_of(each)} as "f_{each.name}"' for each in columns if rules.can_fail(each)]
    kept = [_kept(export, rules, each) for each in columns]
    return parsed.project(", ".join(["*", *faults])).project(", ".join(["sheet, row", *kept]))


def _kept(export: Export, rules: Rules, column: Column) -> str:
    """A value that is wrong is not kept; one that is only unusual is."""
    name, value = column.name, f'"p_{column.name}"'
    if rules.can_fail(column):
        warned = ", ".join(f"'{code}'" for code in WARNED)
        value = f'(case when "f_{name}" is null or "f_{name}" in ({warned}) then {value} end)'
    if column.by_register and export.from_register:
        value = f"coalesce({value}, province_of('{rules.session}', \"p_school_code\"))"
    if column.missing:
        value = f"coalesce({value}, '{column.missing}')"
    return f'{value} as "{name}"' + (f', "f_{name}"' if rules.can_fail(column) else "")
