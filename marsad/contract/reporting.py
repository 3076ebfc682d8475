"""What is wrong with the cells of a file, as findings; values about persons are masked here, before they are stored."""

from __future__ import annotations

from duckdb import ColumnExpression as Of
from duckdb import ConstantExpression as Always
from duckdb import SQLExpression as Sql

from marsad.contract.declaration import Column
from marsad.contract.export import Export
from marsad.contract.rules import Rules
from marsad.findings import severity_of

ENDS = "left(cell, 1) || repeat('•', least(length(cell) - 2, 20)) || right(cell, 1)"
MASKED = f"case when length(cell) > 2 then {ENDS} when cell is not null then '••' end"
LOOKS_LIKE_AN_IDENTITY = r"'[A-Za-z]{1,3}\s?\d{5,}'"


def report_fields(export: Export, rules: Rules) -> None:
    """One finding for each cell that is wrong."""
    columns = [each for each in export.contract.columns if rules.can_fail(each)]
    counted = ", ".join(f'count("f_{each.name}")' for each in columns)
    counts = export.staged.db.table("checked").aggregate(counted).fetchall()[0]
    for column in (column for column, count in zip(columns, counts, strict=True) if count):
        for code in _codes(export, column):
            _report_code(export, rules, column, code)


def _codes(export: Export, column: Column) -> list[str]:
    found = export.staged.db.table("checked").project(f'"f_{column.name}"').distinct()
    return sorted(code for (code,) in found.fetchall() if code)


def _report_code(export: Export, rules: Rules, column: Column, code: str) -> None:
    named = column.nomenclature and code == "VALUE_UNKNOWN"
    expected = export.known.allowed(column.nomenclature) if named else rules.expected(column, code)
    severity = column.severity if severity_of(code) in {"field", "quarantine"} else severity_of(code)
    record = export.record
    before = map(Always, (code, severity, record.session, record.source, record.path.name))
    after = (
        Always(export.heading(column.name)),
        Sql(_shown(column)),
        Sql(_region(export)),
        Always(expected).cast("varchar"),
    )
    wrong = export.staged.db.table("checked").filter(f"\"f_{column.name}\" = '{code}'")
    cells = wrong.project(f'*, "w_{column.name}" as cell')
    cells.select(*before, Of("sheet"), Of("row"), *after).insert_into("findings")


def _shown(column: Column) -> str:
    """First and last character of what is about a person, or looks like a number that is; the rest in clear."""
    if column.personal:
        return MASKED
    return f"case when regexp_matches(cell, {LOOKS_LIKE_AN_IDENTITY}) then {MASKED} else left(cell, 40) end"


def _region(export: Export) -> str:
    known = any(column.name == "province" for column in export.contract.columns)
    return "case when province <> 'unknown' then left(province, 2) end" if known else "null::varchar"
