"""The cells of every sheet of a file, under the names of its contract, still as text."""

from __future__ import annotations

import duckdb
from duckdb import ColumnExpression as Of
from duckdb import ConstantExpression as Always

from marsad.contract.cleaning import literal
from marsad.contract.declaration import Column
from marsad.contract.export import Export
from marsad.contract.grid import Grid
from marsad.contract.headers import Mapping
from marsad.contract.scratch import table_of


def gather(export: Export, mapped: list[tuple[Grid, Mapping]]) -> duckdb.DuckDBPyRelation:
    """Sheet, row, `untidy`, and one text column for each column of the contract, whatever the sheets call them."""
    rows = [_named(export, grid, mapping) for grid, mapping in mapped]
    if len(rows) == 1:
        return rows[0]
    names = {column.name: "varchar" for column in export.contract.columns}
    export.staged.db.execute(table_of("cell", {"sheet": "varchar", "row": "integer", "untidy": "boolean"} | names))
    for each in rows:
        each.insert_into("cell")
    return export.staged.db.table("cell")


def _named(export: Export, grid: Grid, mapping: Mapping) -> duckdb.DuckDBPyRelation:
    """Only mapped columns are carried over: an unknown or secret one goes no further than this."""
    values = [_carried(column, mapping.get(column.name)).alias(column.name) for column in export.contract.columns]
    sheet = Always(grid.sheet).cast("varchar").alias("sheet")
    # what stands around a table was not looked at with its rows
    around = any(isinstance(at, str) for at in mapping.values())
    untidy = (Always(True) if around else Of("untidy")).alias("untidy")
    return grid.cells.filter(_is_data(export, mapping)).select(sheet, Of("row"), untidy, *values)


def _carried(column: Column, at: int | str | None) -> Of:
    return Of(f"c{at}") if isinstance(at, int) else Always(at).cast("varchar")


def _is_data(export: Export, mapping: Mapping) -> str:
    """A line with one stray cell that is no key is a footer ("printed on …"), a line with nothing is a gap."""
    read = {name: f"c{at}" for name, at in mapping.items() if isinstance(at, int)}
    keys = [each for each in export.contract.columns if each.key and each.name in read]
    keyed = [f"regexp_matches({read[each.name]}, {literal(each.pattern or '.')})" for each in keys]
    filled = " + ".join(f"(nullif(trim({cell}), '') is not null)::integer" for cell in read.values())
    return " or ".join([*keyed, f"({filled}) > 1"])
