"""Checked rows to the staged table of their source; rows without a usable key are set aside, and counted."""

from __future__ import annotations

from duckdb import ColumnExpression as Of
from duckdb import ConstantExpression as Always
from duckdb import SQLExpression as Sql

from marsad.contract.export import Export
from marsad.contract.rules import WARNED, Rules
from marsad.contract.scratch import staged_columns, valid_flag


def stage(export: Export, rules: Rules) -> None:
    record, checked = export.record, export.staged.db.table("checked")
    barred = _barred(export, rules)
    kept = f"count(*) filter (where {barred} is null)"
    read, record.rows_staged = checked.aggregate(f"count(*), {kept}").fetchall()[0]
    record.rows_read = read + len(export.ragged)
    record.rows_quarantined = record.rows_read - record.rows_staged
    if record.rows_staged < read:
        _set_aside(export, barred)
        checked = checked.filter(f"{barred} is null")
    checked.select(*_stored(export)).insert_into(f"staged_{record.source}")


def _barred(export: Export, rules: Rules) -> str:
    """The code for which a whole row is set aside, NULL when it is not."""
    columns = [each for each in export.contract.columns if each.severity == "quarantine" and rules.can_fail(each)]
    warned = ", ".join(f"'{code}'" for code in WARNED)
    codes = [f'case when "f_{each.name}" not in ({warned}) then "f_{each.name}" end' for each in columns]
    return f"coalesce({', '.join([*codes, 'null::varchar'])})"


def _set_aside(export: Export, barred: str) -> None:
    record = export.record
    place = [Always(each) for each in (record.session, record.source, record.path.name)]
    checked = export.staged.db.table("checked").filter(f"{barred} is not null")
    checked.select(*place, Of("sheet"), Of("row"), Sql(barred)).insert_into("quarantined_rows")


def _stored(export: Export) -> list[Of]:
    """The staged columns in their order: the session is the folder's, whatever a row says."""
    flags = {valid_flag(each): each.name for each in export.contract.columns if each.placeholders}
    values = {
        "session": Always(export.record.session),
        "file": Always(export.record.path.name),
        **{flag: Sql(f'"{name}" is not null') for flag, name in flags.items()},
    }
    return [values[name] if name in values else Of(name) for name in staged_columns(export.contract)]
