"""Totals of a table that do not depend on the order of its rows: how many, and the sum of their hashes."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import duckdb

from marsad.publish.slices import PLACED, PUBLISHED, UNPLACED, Slice, is_same_everywhere, look_at, rows_of

# The hash of a row reads every one of its columns; to make them one value first takes as long as to read a small file.
COUNTED = "select '{table}' as name, count(*) as rows, coalesce(sum(hash(*columns(*))), 0) as hashes from {rows}"
BY_PLACE = """
select '{table}' as name, region, province, count(*) as rows, sum(hash(*columns(*))) as hashes
from {table}
group by region, province
"""


@dataclass(frozen=True)
class Fingerprint:
    """A row lost, doubled or mixed with another, or a value changed in any column, changes one of the two numbers."""

    rows: int = 0
    hashes: int = 0

    def __add__(self, other: "Fingerprint") -> "Fingerprint":
        return Fingerprint(self.rows + other.rows, self.hashes + other.hashes)


class Source:
    """What every file must hold, counted from the tables they are written from, before any is written.

    Rows that lie in a province are counted in one pass over the nation, not through the question that picks them
    for a file: a row in the wrong file is then noticed too, and provinces add up to their region by construction.
    """

    def __init__(self, db: duckdb.DuckDBPyConnection, queries: Path) -> None:
        self.queries = queries
        every = " union all ".join(BY_PLACE.format(table=table) for table in PLACED)
        self.places = [
            (table, {"nation": "nation", "region": region, "province": province}, Fingerprint(rows, hashes))
            for table, region, province, rows, hashes in db.execute(every).fetchall()
        ]
        same = [table for table in PUBLISHED if is_same_everywhere(table, queries)]
        self.everywhere = fingerprints(db, ((table, f"({rows_of(table, UNPLACED, queries)})") for table in same))

    def expects(self, db: duckdb.DuckDBPyConnection, part: Slice) -> dict[str, Fingerprint]:
        placed = {table: self.inside(table, part) for table in part.tables if table in PLACED}
        same = {table: found for table, found in self.everywhere.items() if table in part.tables}
        others = [table for table in part.tables if table not in placed | same]
        look_at(db, part.territory)
        own = fingerprints(db, ((table, f"({rows_of(table, part, self.queries)})") for table in others))
        return placed | same | own

    def inside(self, table: str, part: Slice) -> Fingerprint:
        counted = (each for of, place, each in self.places if of == table and place[part.kind] == part.territory)
        return sum(counted, start=Fingerprint())


def of_file(reader: duckdb.DuckDBPyConnection, path: Path, part: Slice) -> dict[str, Fingerprint]:
    """What the file does hold: opened anew, by a database that has not written it, every column of every row.

    Nothing is asked cleverly: there is nothing to be spared, and statistics of the file are no witness of its rows.
    """
    reader.execute("pragma disable_optimizer")
    reader.execute(f"attach $path as {part.alias} (read_only)", {"path": str(path)})
    try:
        return fingerprints(reader, ((table, f"{part.alias}.{table}") for table in part.tables))
    finally:
        reader.execute(f"detach {part.alias}")


def fingerprints(db: duckdb.DuckDBPyConnection, rows: Iterable[tuple[str, str]]) -> dict[str, Fingerprint]:
    every = " union all ".join(COUNTED.format(table=table, rows=text) for table, text in rows)
    return {table: Fingerprint(*counted) for table, *counted in db.execute(every).fetchall()} if every else {}
