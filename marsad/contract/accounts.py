"""The file as a whole: as many rows as declared, of the right session, and not too much of anything wrong."""

from __future__ import annotations

from datetime import date

from marsad.contract.export import Export
from marsad.contract.rules import DATE_CODES

RAGGED_AT_MOST = 0.001
FIELDS_AT_MOST = 0.01

SET_ASIDE = "insert into quarantined_rows select $1, $2, $3, null, unnest($4::integer[]), 'ROW_RAGGED'"
REPORTED = """
insert into findings (code, severity, session, source, file, "row")
select 'ROW_RAGGED', 'quarantine', $1, $2, $3, unnest($4::integer[])
"""
# A row with three wrong dates is one row.
WRONG_DATES = """
select code, count(distinct (sheet, "row")) as wrong_rows
from findings
where session = $1 and source = $2 and file = $3 and severity = 'field' and list_contains($4, code)
group by code
order by code
"""


def close_accounts(export: Export) -> None:
    _set_ragged_aside(export)
    _compare_with_declared(export)
    _refuse_other_session(export)
    _hold_when_many(export)
    export.record.as_of = (export.declared and export.declared.as_of) or _latest_event(export)


def _place(export: Export) -> list[str]:
    return [export.record.session, export.record.source, export.record.path.name]


def _set_ragged_aside(export: Export) -> None:
    if not export.ragged:
        return
    for statement in (SET_ASIDE, REPORTED):
        export.staged.db.execute(statement, [*_place(export), sorted(export.ragged)])
    if len(export.ragged) > RAGGED_AT_MOST * export.record.rows_read:
        share = f"{len(export.ragged)} / {export.record.rows_read}"
        export.report("ROW_RAGGED", "reject", value=share, expected=f"{RAGGED_AT_MOST:.1%}")


def _compare_with_declared(export: Export) -> None:
    declared, found = export.declared and export.declared.rows, export.record.rows_read
    if found == 0 and declared != 0:
        export.report("ZERO_ROWS", expected=None if declared is None else str(declared))
    elif declared is not None and found < declared:
        export.report("TRUNCATED", value=str(found), expected=str(declared))
    elif declared is not None and found > declared:
        export.report("CONTROL_EXCESS", value=str(found), expected=str(declared))


def _refuse_other_session(export: Export) -> None:
    """Empty cells are taken for the folder's session; anything else must say it."""
    if not any(column.name == "session" for column in export.contract.columns):
        return
    session = export.record.session
    other = export.staged.db.table("clean").filter(f"session is not null and right(session, 4) <> '{session}'")
    for value, sheet, row in other.order("sheet, row").limit(1).project("session, sheet, row").fetchall():
        place = {"sheet": sheet, "row": row, "column": export.heading("session")}
        export.report("SESSION_MISMATCH", **place, value=value, expected=session)


def _hold_when_many(export: Export) -> None:
    found = export.staged.db.execute(WRONG_DATES, [*_place(export), list(DATE_CODES)]).fetchall()
    for code, wrong in found:
        if wrong > FIELDS_AT_MOST * export.record.rows_read:
            share = f"{wrong} / {export.record.rows_read}"
            export.report(code, "hold", value=share, expected=f"{FIELDS_AT_MOST:.0%}")


def _latest_event(export: Export) -> date | None:
    """Without control totals a file is as old as the last thing that happened in it."""
    events = [each for each in export.contract.columns if each.type in {"date", "timestamp"} and not each.ages]
    if not events:
        return None
    checked = export.staged.db.table("checked")
    latest = checked.aggregate(", ".join(f'max("{each.name}")::date' for each in events)).fetchall()[0]
    return max((day for day in latest if day), default=None)
