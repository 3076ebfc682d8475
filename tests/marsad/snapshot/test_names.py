from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import duckdb
import pytest

from marsad.scope import Scope
from marsad.snapshot import SnapshotCorrupt, SnapshotMissing, names

PROVINCE, GATE = Scope.parse("04.421"), "cnie_missing"
SCHOOLS = ("16698Z", "16700B")
MASKS = {"16698Z": ["F. A.", "K. T."], "16700B": ["M. B."]}
IDENTITIES = """
    create table identity as
    select * from (values
        ('16698Z', 'F. A.', true), ('16700B', 'M. B.', true), ('16698Z', 'K. T.', true), ('16700B', 'S. O.', false)
    ) as t (school, name_mask, cnie_missing)
"""
ALL = "select name_mask from identity order by name_mask"


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "province_04.421.duckdb"
    with duckdb.connect(str(file)) as db:
        db.execute(IDENTITIES)
    return file


def asked(file, place):
    return [row["name_mask"] for row in names.once(file, Scope.parse(place), GATE, ALL, {})]


def test_a_school_is_lent_its_own_rows_and_those_at_the_gate(file):
    assert {school: asked(file, school) for school in SCHOOLS} == MASKS
    assert asked(file, "04.421") == ["F. A.", "K. T.", "M. B."]


def test_only_the_columns_that_the_question_names_are_lent(file):
    lent = names.once(file, PROVINCE, GATE, "select columns(lambda name: name <> 'name_mask') from identity", {})
    assert {column for row in lent for column in row} == {GATE}


def test_many_lists_at_a_time_get_their_own_rows(file):
    """All of one province at the same moment, in one database."""
    with ThreadPoolExecutor(16) as people:
        found = list(people.map(lambda school: (school, asked(file, school)), SCHOOLS * 100))
    assert all(rows == MASKS[school] for school, rows in found)


def test_what_is_lent_to_one_list_is_seen_by_no_other(file, monkeypatch):
    """Not by a list that is read while the rows of another stand in the same database."""
    seen = []

    @contextmanager
    def look(*_):
        with names._reader().cursor() as other:
            seen.append([*other.execute("select name from (show all tables)").fetchall(), *views(other)])
            with pytest.raises(duckdb.CatalogException):
                other.execute("from identity")
        yield

    monkeypatch.setattr(names, "answering", look)
    names.once(file, PROVINCE, GATE, ALL, {})
    assert seen == [[]]


def views(cursor):
    return cursor.execute("select view_name from duckdb_views() where not internal").fetchall()


def test_nothing_is_left_of_a_list(file):
    """Neither its rows nor the file, in the databases that are kept."""
    asked(file, "04.421")
    assert views(names._reader()) == []
    assert names._reader().execute("select table_name from duckdb_tables()").fetchall() == []
    with names._lender().cursor() as lender:
        databases = lender.execute("select database_name from duckdb_databases() where not internal").fetchall()
    assert databases == [("memory",)]


def test_a_list_that_fails_lets_the_file_go_too(file):
    with pytest.raises(ValueError, match="nothing"):
        names.once(file, PROVINCE, GATE, "select nothing from identity", {})
    assert asked(file, "16700B") == ["M. B."]


def test_a_file_that_is_not_there_or_broken_is_told_as_such(tmp_path):
    with pytest.raises(SnapshotMissing):
        asked(tmp_path / "none.duckdb", "04.421")
    (tmp_path / "torn.duckdb").write_bytes(b"torn" * 5000)
    with pytest.raises(SnapshotCorrupt):
        asked(tmp_path / "torn.duckdb", "04.421")
