import duckdb
import pytest

from marsad import queries
from marsad.contract.declaration import load_contracts
from marsad.contract.scratch import open_scratch
from marsad.publish import House
from marsad.publish.models import build, ordered
from marsad.publish.reference import TABLES
from marsad.publish.sealed import seal

MODELS = queries.FOLDER / "publish"
NOMINATIVE = MODELS / "nominative"
COMPARED = MODELS / "compared"
CHECKS = queries.FOLDER / "checks"
# A row says only what matters to the test: the rest is that of somebody in Rabat.
USUAL = {
    "session": "2024",
    "region": "04",
    "province": "04.421",
    "commune": "04.421.01.0",
    "school": "16698Z",
    "school_code": "16698Z",
    "school_type": "public",
    "area": "urban",
    "stream": "2BACSP",
    "pole": "scientific",
    "sex": "female",
    "candidate_type": "schooled",
    "file": "candidats.csv",
    "sheet": "",
    "massar_code": "G130000001",
}
SESSION = {"session": "2024", "first_exam_on": "2024-06-10", "as_of": "2024-06-28", "as_of_day": 18, "same_day": 18}


@pytest.fixture(scope="session")
def shapes():
    """Name and type of every column of every table a model reads or makes."""
    contracts = [each for each in load_contracts(House().contracts).values() if each.source != "control_totals"]
    with open_scratch(contracts) as db:
        for table, columns in TABLES.items():
            db.execute(f"create table {table} ({', '.join(columns)})")
        for folder in (MODELS, NOMINATIVE, COMPARED):
            models = ordered(folder)
            list(build(db, models, {table for each in models for table in (each.name, *each.reads)}))
            seal(db, None) if folder == MODELS else None
        columns = db.execute("select table_name, column_name, data_type from duckdb_columns()").fetchall()
    return {table: {c: t for of, c, t in columns if of == table} for table, _, _ in columns}


@pytest.fixture(scope="session")
def made(shapes):
    """Literal rows in, the rows of a model out, each a dictionary."""

    def make(name, folder=MODELS, **tables):
        query = queries.load(name, folder)
        with duckdb.connect() as db:
            for table in query.reads:
                fill(db, table, shapes[table], tables.get(table, []))
            rows = db.sql(query.text)
            return [dict(zip(rows.columns, row, strict=True)) for row in rows.fetchall()]

    return make


def fill(db, table, columns, rows):
    named = ", ".join(f'"{column}" {kind}' for column, kind in columns.items())
    db.execute(f"create table {table} ({named})")
    usual = USUAL | (SESSION if table == "session" else {})
    for row in rows:
        assert row.keys() <= columns.keys(), f"{table} has no {row.keys() - columns.keys()}"
        whole = {**{c: usual.get(c) for c in columns}, **row}
        marks = ", ".join("?" * len(columns))
        db.execute(f"insert into {table} values ({marks})", list(whole.values()))  # noqa: S608 - a table of ours
