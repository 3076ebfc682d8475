"""The cells of every sheet of a file, under the names of its contract, still as text."""

from __future__ import annotations

from marsad.contract.cleaning import literal
from marsad.contract.export import Export
from marsad.contract.grid import Grid
from marsad.contract.headers import Mapping
from marsad.contract.scratch import table_of

NAMED = "select {carried} from {table} where {is_data}"


def gather(export: Export, mapped: list[tuple[Grid, Mapping]]) -> str:
    """Asks for sheet, row, `untidy`, and one text column for each column of the contract, however a sheet calls it."""
    asked = [_named(export, grid, mapping) for grid, mapping in mapped]
    if len(asked) == 1:
        return asked[0]
    names = {column.name: "varchar" for column in export.contract.columns}
    created = table_of("cell", {"sheet": "varchar", "row": "integer", "untidy": "boolean"} | names)
    for statement in (created, *(f"insert into cell {each}" for each in asked)):
        export.staged.db.execute(statement)
    return "select * from cell"


def _named(export: Export, grid: Grid, mapping: Mapping) -> str:
    """Only mapped columns are carried over: an unknown or secret one goes no further than this."""
    sheet = "null" if grid.sheet is None else literal(grid.sheet)
    # what stands around a table was not looked at with its rows
    untidy = "true" if any(isinstance(at, str) for at in mapping.values()) else "untidy"
    values = [f'{_carried(mapping.get(each.name))} as "{each.name}"' for each in export.contract.columns]
    carried = ", ".join([f"{sheet}::varchar as sheet", "row", f"{untidy} as untidy", *values])
    return NAMED.format(carried=carried, table=grid.table, is_data=_is_data(export, mapping))


def _carried(at: int | str | None) -> str:
    if isinstance(at, int):
        return f"c{at}"
    return "null::varchar" if at is None else literal(at)


def _is_data(export: Export, mapping: Mapping) -> str:
    """A line with one stray cell that is no key is a footer ("printed on …"), a line with nothing is a gap."""
    read = {name: f"c{at}" for name, at in mapping.items() if isinstance(at, int)}
    keys = [each for each in export.contract.columns if each.key and each.name in read]
    keyed = [f"regexp_matches({read[each.name]}, {literal(each.pattern or '.')})" for each in keys]
    filled = " + ".join(f"(nullif(trim({cell}), '') is not null)::integer" for cell in read.values())
    return " or ".join([*keyed, f"({filled}) > 1"])
