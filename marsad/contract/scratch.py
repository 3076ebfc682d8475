"""The scratch database of one reading: in memory, bounded, and unable to fetch anything from a network."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import duckdb

from marsad.contract.declaration import Column, Contract

STORED = {"date": "date", "timestamp": "timestamp", "decimal": "double"}

FINDINGS = """
create table findings (
    code varchar, severity varchar, session varchar, source varchar, file varchar, sheet varchar,
    "row" integer, "column" varchar, value varchar, region varchar, expected varchar
)
"""
QUARANTINED = """
create table quarantined_rows (
    session varchar, source varchar, file varchar, sheet varchar, "row" integer, code varchar
)
"""
# Spellings met in the file being read, by column; filled again for each file.
SPELLINGS = "create table spelling (field varchar, spelled varchar, code varchar)"
CODE_OF = "create macro code_of(named, given) as (select code from spelling where field = named and spelled = given)"
WORKING = "select table_name from duckdb_tables() where schema_name = current_schema() and table_name <> 'spelling'"
# A sheet that does not say its province leaves it to the register of the same session, read before it.
PROVINCE_OF = """
create macro province_of(its_session, its_school) as (
    select any_value(province) from staged_schools where session = its_session and school_code = its_school
)
"""


def open_scratch(
    contracts: Iterable[Contract], memory: str = "2GB", threads: int = 2, folder: Path | None = None
) -> duckdb.DuckDBPyConnection:
    """An empty database with one staged table a contract. Without a folder nothing is ever written to disk."""
    db = duckdb.connect(config={"memory_limit": memory, "threads": threads, "temp_directory": str(folder or "")})
    for option in ("autoinstall_known_extensions", "autoload_known_extensions", "python_enable_replacements"):
        db.execute(f"set {option} = false")
    for statement in (FINDINGS, QUARANTINED):
        db.execute(statement)
    for contract in contracts:
        db.execute(table_of(f"staged_{contract.source}", staged_columns(contract)))
    db.execute(PROVINCE_OF)
    return db


def staged_columns(contract: Contract) -> dict[str, str]:
    """Name and type of every column of a staged table, in order."""
    typed = {"session": "varchar"}
    for column in contract.columns:
        typed[column.name] = STORED.get(column.type, "varchar")
        if column.placeholders:
            typed[valid_flag(column)] = "boolean"
    return typed | {"file": "varchar", "sheet": "varchar", "row": "integer"}


def valid_flag(column: Column) -> str:
    """`cnie_number` is accompanied by `cnie_valid`."""
    return f"{column.family.lower()}_valid"


def table_of(name: str, columns: dict[str, str]) -> str:
    listed = ", ".join(f'"{column}" {stored}' for column, stored in columns.items())
    return f"create or replace table {name} ({listed})"


def count(rows: duckdb.DuckDBPyRelation) -> int:
    """`relation.shape` fetches every row to count them."""
    return rows.aggregate("count(*)").fetchall()[0][0]


def beside(db: duckdb.DuckDBPyConnection, name: str) -> duckdb.DuckDBPyConnection:
    """A connection of its own to the same staged tables, with working tables that no other one sees."""
    own = db.cursor()
    for statement in (f"create schema {name}", f"set search_path = '{name},main'", SPELLINGS, CODE_OF):
        own.execute(statement)
    return own


def forget_working_tables(own: duckdb.DuckDBPyConnection) -> None:
    """Drop what the last file needed; staged rows, findings and quarantined rows are not among it."""
    for (name,) in own.execute(WORKING).fetchall():
        own.execute(f'drop table "{name}"')
    own.execute("delete from spelling")


def leave(own: duckdb.DuckDBPyConnection, name: str) -> None:
    """Nothing of a reading is left but what it was for."""
    own.execute("set search_path = 'main'")
    own.execute(f"drop schema {name} cascade")
    own.close()
