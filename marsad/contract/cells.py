"""The cells of every sheet of a file, under the names of its contract, still as text."""

from __future__ import annotations

from duckdb import ColumnExpression as Of
from duckdb import ConstantExpression as Always

from marsad.contract.declaration import Column
from marsad.contract.export import Export
from marsad.contract.grid import Grid
from marsad.contract.headers import Mapping
from marsad.contract.scratch import table_of


def open_cells(export: Export) -> None:
    """Table `cell`: one text column for each column of the contract, whatever the sheets call them."""
    names = {column.name: "varchar" for column in export.contract.columns}
    export.staged.db.execute(table_of("cell", {"sheet": "varchar", "row": "integer"} | names))


def add_cells(export: Export, grid: Grid, mapping: Mapping) -> None:
    """Only mapped columns are carried over: an unknown or secret one goes no further than this."""
    values = [_carried(column, mapping.get(column.name)) for column in export.contract.columns]
    rows = grid.cells.filter(_is_data(export, mapping))
    rows.select(Always(grid.sheet).cast("varchar"), Of("row"), *values).insert_into("cell")


def _carried(column: Column, at: int | str | None) -> Of:
    return Of(f"c{at}") if isinstance(at, int) else Always(at).cast("varchar")


def _is_data(export: Export, mapping: Mapping) -> str:
    """A line without a key and with one stray cell is a footer ("printed on …"), a line with nothing is a gap."""
    filled = {name: f"nullif(trim(c{at}), '') is not null" for name, at in mapping.items() if isinstance(at, int)}
    keyed = [filled[column.name] for column in export.contract.columns if column.key and column.name in filled]
    count = " + ".join(f"({each})::integer" for each in filled.values())
    return " or ".join([*keyed, f"({count}) > 1"])
