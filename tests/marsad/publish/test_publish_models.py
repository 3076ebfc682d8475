from graphlib import CycleError

import duckdb
import pytest

from marsad import queries
from marsad.publish import models, slices


@pytest.fixture
def folder(tmp_path):
    def write(**reads):
        for name, tables in reads.items():
            text = f"-- question: ?\n-- reads: {tables}\nselect 1 as one from {tables.split(',')[0]}"
            (tmp_path / f"{name}.sql").write_text(text)
        return tmp_path

    return write


def test_a_model_is_made_after_those_it_reads(folder):
    ordered = models.ordered(folder(a="b", b="c", c="staged"))
    assert [model.name for model in ordered] == ["c", "b", "a"]


def test_a_model_can_be_wanted_soon_and_comes_right_after_those_it_needs(folder):
    ordered = models.ordered(folder(a="staged", b="a", c="a", d="staged", soon="d"), soon="soon")
    assert [model.name for model in ordered][:2] == ["d", "soon"]
    assert {model.name for model in ordered} == {"a", "b", "c", "d", "soon"}


def test_models_that_read_each_other_are_refused(folder):
    with pytest.raises(CycleError):
        models.ordered(folder(a="b", b="a"))


def test_a_model_makes_the_table_of_its_name(folder):
    with duckdb.connect() as db:
        db.execute("create table staged (x integer)")
        db.execute("insert into staged values (7)")
        assert list(models.build(db, models.ordered(folder(a="b", b="staged")), {"a"})) == ["b", "a"]
        assert db.sql("from a").fetchall() == [(1,)]


def test_a_table_goes_once_its_last_reader_has_run(folder):
    with duckdb.connect() as db:
        db.execute("create table staged as select 7 as x")
        steps = models.build(db, models.ordered(folder(a="b, kept", b="staged", kept="staged")), {"a", "kept"})
        assert [(name, sorted(db.sql("show tables").fetchall())) for name in steps][-1] == ("a", [("a",), ("kept",)])


def test_only_what_is_published_stays_in_memory():
    with duckdb.connect() as db:
        db.execute("create table headcount (x integer)")
        db.execute("create table staged_candidates (x integer)")
        models.drop_unpublished(db, slices.PUBLISHED)
        assert db.execute("select table_name from duckdb_tables()").fetchall() == [("headcount",)]


def test_every_published_table_has_a_model_and_says_what_a_territory_may_see():
    folder = queries.FOLDER / "publish"
    shared = set(queries.names(folder / "slices"))
    made = {part: set(queries.names(folder / part)) for part in ("", "nominative", "compared")}
    assert set(slices.FAMILIES["facts"]) <= made[""] | made["compared"]
    assert set(slices.FAMILIES["nominative"]) <= made["nominative"]
    assert shared == set(slices.PUBLISHED) - set(slices.PLACED)
