import duckdb
import pytest

from marsad import queries
from tests.queries.publish.conftest import CHECKS, COMPARED, MODELS, NOMINATIVE

SLICES = MODELS / "slices"
TABLES = [(folder, name) for folder in (MODELS, NOMINATIVE, COMPARED) for name in queries.names(folder)]
EVERY = [*TABLES, *((folder, name) for folder in (SLICES, CHECKS) for name in queries.names(folder))]


@pytest.mark.parametrize(("folder", "name"), EVERY, ids=lambda each: str(each).rsplit("/", 1)[-1])
def test_a_header_declares_exactly_the_tables_that_are_read(folder, name, shapes):
    query = queries.load(name, folder)
    with duckdb.connect() as db:
        for table, columns in shapes.items():
            db.execute(f"create table {table} ({', '.join(f'{chr(34)}{c}{chr(34)} {t}' for c, t in columns.items())})")
        assert set(query.reads) == db.get_table_names(query.text)


@pytest.mark.parametrize(("folder", "name"), TABLES, ids=lambda each: str(each).rsplit("/", 1)[-1])
def test_a_header_declares_exactly_the_columns_that_are_returned(folder, name, shapes):
    assert list(queries.load(name, folder).returns) == list(shapes[name])


@pytest.mark.parametrize(("folder", "name"), EVERY, ids=lambda each: str(each).rsplit("/", 1)[-1])
def test_every_file_says_which_question_it_answers(folder, name):
    assert queries.load(name, folder).question
