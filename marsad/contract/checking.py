"""The cells of one file judged: clean, read, and what is wrong with each."""

from __future__ import annotations

from marsad.contract.cleaning import cleaned
from marsad.contract.dates import DateRules
from marsad.contract.declaration import Column
from marsad.contract.export import Export
from marsad.contract.rules import WARNED, Rules

UNTIDY = "select 1 from ({cells}) where untidy limit 1"
MET = "select {asked} from clean"
FILL = "insert into spelling select unnest($1::varchar[]), unnest($2::varchar[]), unnest($3::varchar[])"

JUDGED = """
select sheet, row, {kept}
from (select {faults} from (select sheet, row, {read} from clean))
"""


def check(export: Export, cells: str) -> Rules:
    """Table `checked`: for each column its value, and where one can be wrong the code of its fault (f_)."""
    db = export.staged.db
    any_untidy = bool(db.execute(UNTIDY.format(cells=cells)).fetchall())
    db.execute(f"create table clean as {cleaned(cells, export.contract, any_untidy)}")
    _fill_spellings(export)
    rules = _rules(export)
    db.execute(f"create table checked as {_judged(export, rules)}")
    return rules


def _rules(export: Export) -> Rules:
    dates = DateRules(export.contract.date_formats, export.epoch_1904, export.in_workbook)
    columns = [each for each in export.contract.columns if each.type == "date"]
    kept = dates.kept_formats(export.staged.db.table("clean"), columns)
    return Rules(export.record.session, export.latest, dates, kept)


def _fill_spellings(export: Export) -> None:
    """Values of a nomenclature are few: they are folded once each, not once a row."""
    columns = [each for each in export.contract.columns if each.nomenclature]
    values = zip(columns, _met(export, columns), strict=True)
    met = [(column, value) for column, its in values for value in its or ()]
    known = [(column.name, value, code) for column, value in met if (code := _code(export, column, value))]
    if known:
        export.staged.db.execute(FILL, [list(each) for each in zip(*known, strict=True)])


def _met(export: Export, columns: list[Column]) -> tuple[list[str] | None, ...]:
    asked = ", ".join(f'list(distinct "{each.name}") filter (where "{each.name}" is not null)' for each in columns)
    return export.staged.db.execute(MET.format(asked=asked)).fetchall()[0] if columns else ()


def _code(export: Export, column: Column, value: str) -> str | None:
    bare = value.lstrip("'").removesuffix(".0")
    return export.known.code(column.nomenclature, value) or export.known.code(column.nomenclature, bare)


def _judged(export: Export, rules: Rules) -> str:
    columns = export.contract.columns
    read = [f'"{each.name}" as "v_{each.name}", {rules.parsed(each)} as "p_{each.name}"' for each in columns]
    faults = [f'{rules.fault_of(each)} as "f_{each.name}"' for each in columns if rules.can_fail(each)]
    kept = [_kept(export, rules, each) for each in columns]
    return JUDGED.format(kept=", ".join(kept), faults=", ".join(["*", *faults]), read=", ".join(read))


def _kept(export: Export, rules: Rules, column: Column) -> str:
    """A value that is wrong is not kept; one that is only unusual is. What was found wrong stays beside it (w_)."""
    name, value = column.name, f'"p_{column.name}"'
    if rules.can_fail(column):
        warned = ", ".join(f"'{code}'" for code in WARNED)
        value = f'(case when "f_{name}" is null or "f_{name}" in ({warned}) then {value} end)'
    if column.by_register and export.from_register:
        value = f"coalesce({value}, province_of('{rules.session}', \"p_school_code\"))"
    if column.missing:
        value = f"coalesce({value}, '{column.missing}')"
    wrong = f', "f_{name}", case when "f_{name}" is not null then "v_{name}" end as "w_{name}"'
    return f'{value} as "{name}"' + (wrong if rules.can_fail(column) else "")
