"""The SQL models: each makes the table of its name, after the tables that its header says it reads."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from graphlib import TopologicalSorter
from pathlib import Path

import duckdb

from marsad.queries import Query, load, names


def ordered(folder: Path, soon: str | None = None) -> list[Query]:
    """The models of a folder in an order in which each finds what it reads; `soon` comes as early as that allows."""
    models = {name: load(name, folder) for name in names(folder)}
    reads = {name: [table for table in model.reads if table in models] for name, model in models.items()}
    before = leading_to(soon, reads) if soon else set()
    order = TopologicalSorter(reads).static_order()
    return [models[name] for name in sorted(order, key=lambda name: name not in before)]


def leading_to(model: str, reads: Mapping[str, Iterable[str]]) -> set[str]:
    """The model and all that it is made from, at first or second hand."""
    return {model}.union(*(leading_to(table, reads) for table in reads[model]))


def build(db: duckdb.DuckDBPyConnection, models: Sequence[Query], kept: Collection[str]) -> Iterator[str]:
    """Make each model's table and say its name. What nobody reads any more goes, unless it is `kept`.

    One statement, understood once: as a relation it would be understood twice more, and a small publication is little
    else.
    """
    last = {table: at for at, model in enumerate(models) for table in (model.name, *model.reads)}
    for at, model in enumerate(models):
        db.execute(f"create table {model.name} as {model.text}")
        for table in (table for table in last if last[table] == at and table not in kept):
            db.execute(f'drop table "{table}"')
        yield model.name


def drop_unpublished(db: duckdb.DuckDBPyConnection, published: Iterable[str]) -> None:
    """Give the memory of staged and half-way rows back before the files are written."""
    kept = set(published)
    for (table,) in db.execute("select table_name from duckdb_tables()").fetchall():
        if table not in kept:
            db.execute(f'drop table "{table}"')
