"""A school has no file of its own: its rows are copied from its province's file into memory, then it is let go."""

from pathlib import Path

import duckdb

# Completeness is told by province, accounts by region: what a school may compare itself with.
WHOLE = ("calendar", "session", "benchmark", "comparison", "account", "completeness")
OWN_ROWS = ("headcount", "candidate", "claim", "scholarship", "school", "change", "plausibility")
# A finding names rows of any school of the province, so none is copied; only the school's own ancestors are named.
EMPTY = ("finding",)
ANCESTORS = """
    create table territory as
    select * from province.territory
    where kind in ('nation', 'region')
        or code in (select unnest([province, commune]) from province.school where school = $school)
"""


def copy_school(into: duckdb.DuckDBPyConnection, file: Path, school: str) -> None:
    into.execute("attach $file as province (read_only)", {"file": str(file)})
    for table in WHOLE:
        into.execute(f"create table {table} as from province.{table}")
    for table in OWN_ROWS:
        into.execute(f"create table {table} as from province.{table} where school = $school", {"school": school})
    for table in EMPTY:
        into.execute(f"create table {table} as from province.{table} limit 0")
    into.execute(ANCESTORS, {"school": school})
    into.execute("detach province")
