import duckdb
import pandas
import pytest

from marsad import queries

SOMEBODY = {
    "session": "2024",
    "region": "04",
    "province": "04.421",
    "commune": "04.421.01.0",
    "school": "16698Z",
    "school_type": "public",
    "area": "urban",
    "stream": "2BACSP",
    "pole": "scientific",
    "sex": "female",
    "candidate_type": "schooled",
}
ASKED = {"within": "nation", "sessions": ["2024"]} | {name: ["all"] for name in SOMEBODY if name != "session"}


@pytest.fixture
def answer():
    """Literal rows in, rows out. A row says only what matters to the test: the rest is that of somebody in Rabat."""

    def ask(question, tables, **params):
        query = queries.load(question)
        with duckdb.connect() as db:
            for name, rows in tables.items():
                db.register(name, pandas.DataFrame([SOMEBODY | row for row in rows]))
            given = ASKED | params
            return db.execute(query.text, {name: given[name] for name in query.params}).fetchall()

    return ask
