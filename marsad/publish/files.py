"""Writing one territory's file, and proving that what the disk returns is what was meant."""

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

import duckdb

from marsad.publish.durable import sync_file
from marsad.publish.failures import PublishError
from marsad.publish.fingerprints import Fingerprint, of_file
from marsad.publish.slices import Slice, is_same_everywhere, look_at, rows_of

# Readers one version back can open them; small blocks, because most tables of most territories are small. Groups of
# rows are small because a column is packed group by group, and a quarter sooner so: files are as large, reads as fast.
LAYOUT = "storage_version 'v1.5.0', block_size 65536, row_group_size 16384"


@dataclass(frozen=True)
class Begun:
    """A file with the tables of which every territory has the same rows: written once, copied for each."""

    tables: Collection[str] = ()
    content: bytes = b""


ANEW = Begun()


def begin(db: duckdb.DuckDBPyConnection, part: Slice, path: Path, queries: Path) -> Begun:
    """To pack the totals that everyone may compare with takes longer than to write the rest of a province.

    What has no row in the nation has none in a province: its table begins with the others.
    """
    tables = [table for table in part.tables if is_same_everywhere(table, queries) or is_empty(db, table)]
    if not tables:
        return ANEW
    fill(db, part, path, tables, queries)
    content = path.read_bytes()
    path.unlink()
    return Begun(tables, content)


def is_empty(db: duckdb.DuckDBPyConnection, table: str) -> bool:
    return not db.execute(f"select 1 from {table} limit 1").fetchall()  # noqa: S608 - tables of ours


def write(db: duckdb.DuckDBPyConnection, part: Slice, path: Path, queries: Path, begun: Begun = ANEW) -> None:
    """DuckDB closes the file on detach, and the disk is told to keep it."""
    if begun.content:
        path.write_bytes(begun.content)
    fill(db, part, path, [table for table in part.tables if table not in begun.tables], queries)
    sync_file(path)


def fill(db: duckdb.DuckDBPyConnection, part: Slice, path: Path, tables: Iterable[str], queries: Path) -> None:
    """In one transaction."""
    look_at(db, part.territory)
    db.execute(f"attach $path as {part.alias} ({LAYOUT})", {"path": str(path)})
    try:
        db.begin()
        for table in tables:
            db.execute(f"create table {part.alias}.{table} as {rows_of(table, part, queries)}")
        db.commit()
    finally:
        db.execute(f"detach {part.alias}")


def verify(meant: dict[str, Fingerprint], reader: duckdb.DuckDBPyConnection, part: Slice, path: Path) -> dict[str, int]:
    """A disk can say that it wrote and not have written: only reading everything back tells."""
    found = read_back(reader, path, part)
    wrong = sorted(table for table in meant if meant[table] != found[table])
    if wrong:
        raise PublishError("READBACK_MISMATCH", f"{part.name}: read back otherwise than written: {', '.join(wrong)}")
    return {table: each.rows for table, each in found.items()}


def read_back(reader: duckdb.DuckDBPyConnection, path: Path, part: Slice) -> dict[str, Fingerprint]:
    try:
        return of_file(reader, path, part)
    except duckdb.Error as error:
        raise PublishError("READBACK_MISMATCH", f"{part.name} cannot be read back: {error}") from error


def file_entry(path: Path) -> dict:
    return {"sha256": sha256(path), "bytes": path.stat().st_size}


def sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
