"""What is not opened cannot leak: no statement gets out of the file of a scope, or changes what is in it."""

import ast
from pathlib import Path

import duckdb
import pytest

from marsad.scope import Scope
from marsad.snapshot import names, opening
from marsad.snapshot.connections import connection, run
from marsad.snapshot.shutting import OPEN, Shut

ROOT = Path(__file__).parents[3]
# Of figures, and the same before the hour of results; a school's is a copy. The one that reads names is all lists'.
OF_FIGURES = ["facts nation", "facts 04", "facts 04.421", "facts 16698Z", "closed nation", "closed 16698Z"]
KINDS = [*OF_FIGURES, "names"]
OF_NAMES = ["04.421", "16698Z"]
IDENTITIES = """
    create table identity as
    select * from (values ('16698Z', 'F. A.', true), ('16700B', 'M. B.', true)) as t (school, name_mask, cnie_missing)
"""
ATTEMPTS = [
    "select * from read_csv('{other}')",
    "select * from read_text('/etc/passwd')",
    "select * from read_blob('{other}')",
    "select * from read_json('{other}')",
    "select * from read_parquet('{other}')",
    "select * from read_duckdb('{other}', table_name = 'school')",
    "select * from '{other}'",
    "select * from glob('{folder}/*')",
    "select * from (select content from read_text('{folder}/manifest.json'))",
    "select * from query('select * from read_text(''/etc/passwd'')')",
    "select * from query_table('{other}')",
    "select * from sniff_csv('{other}')",
    "select * from foreign_frame",
    "select * from province.school",
    "select getenv('HOME')",
    "select * from duckdb_secrets()",
    "select * from parquet_metadata('{other}')",
    "select * from duckdb_logs(); select 1",
    "copy headcount to '{folder}/out.csv'",
    "copy (select 1) to '/tmp/marsad-out.parquet'",
    "export database '{folder}/out'",
    "import database '{folder}/out'",
    "attach '{other}' as other",
    "attach '{other}' as other (read_only)",
    "attach ':memory:' as other",
    "install httpfs",
    "load httpfs",
    "set enable_external_access = true",
    "set memory_limit = '20GB'",
    "set max_execution_time = 0",
    "set python_enable_replacements = true",
    "set lock_configuration = false",
    "reset lock_configuration",
    "reset enable_external_access",
    "pragma enable_external_access",
    "pragma memory_limit = '20GB'",
    "create table mine as select 1",
    "create temp table headcount as select 1",
    "create or replace view headcount as select 1",
    "create macro sum(x) as 0",
    "create secret s (type s3)",
    "insert into headcount select * from headcount",
    "update headcount set registered = 0",
    "delete from candidate",
    "drop table headcount",
    "use other",
    "call pragma_version()",
    "checkpoint",
    "prepare p as select 1",
    "begin transaction",
]


@pytest.fixture(scope="session")
def identities(tmp_path_factory):
    """The names of a province, two of its schools in it."""
    file = tmp_path_factory.mktemp("names") / "province_04.421.duckdb"
    with duckdb.connect(str(file)) as db:
        db.execute(IDENTITIES)
    return file


@pytest.fixture
def opened(tiny_snapshot, request):
    """A connection of some kind."""
    kind, _, code = request.param.partition(" ")
    if kind == "names":
        return names._reader()
    shut = Shut(columns=frozenset({"admitted"})) if kind == "closed" else OPEN
    scope = Scope.parse(code)
    return connection(opening.file_of(tiny_snapshot.folder, scope), scope, shut)


def spelt(attempt, snapshot, table="headcount"):
    """Each attempt names a table that is there, and another file that is."""
    other = snapshot.folder / "facts" / "region_01.duckdb"
    return attempt.format(other=other, folder=snapshot.folder).replace("headcount", table)


@pytest.mark.parametrize("opened", OF_FIGURES, indirect=True)
@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_no_way_out_through_a_question(opened, attempt, tiny_snapshot):
    foreign_frame = {"rows": [1]}
    with pytest.raises((duckdb.Error, PermissionError, ValueError)):
        run(opened, spelt(attempt, tiny_snapshot), {})
    assert foreign_frame


@pytest.mark.parametrize("place", OF_NAMES)
@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_no_way_out_through_a_question_about_names(identities, place, attempt, tiny_snapshot):
    foreign_frame = {"rows": [1]}
    with pytest.raises((duckdb.Error, PermissionError, ValueError)):
        names.once(identities, Scope.parse(place), "cnie_missing", spelt(attempt, tiny_snapshot, "identity"), {})
    assert foreign_frame


@pytest.mark.parametrize("opened", KINDS, indirect=True)
def test_the_database_itself_is_locked_too(opened, tiny_snapshot):
    """Should a statement ever pass the gate of one select, the connection still opens no other file."""
    for attempt in ATTEMPTS:
        if "{" in attempt or attempt.startswith(("set ", "reset ", "pragma enable", "install", "load")):
            with pytest.raises(duckdb.Error):
                opened.cursor().execute(spelt(attempt, tiny_snapshot))


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("enable_external_access", "false"),
        ("python_enable_replacements", "false"),
        ("autoload_known_extensions", "false"),
        ("autoinstall_known_extensions", "false"),
        ("allow_community_extensions", "false"),
        ("lock_configuration", "true"),
        ("async_threads", "1"),
        ("threads", "1"),
        ("temp_directory", ""),
    ],
)
@pytest.mark.parametrize("opened", KINDS, indirect=True)
def test_every_connection_starts_locked(opened, option, value):
    asked = opened.cursor().execute("select value from duckdb_settings() where name = ?", [option])
    assert asked.fetchone() == (value,)


@pytest.mark.parametrize("opened", ["facts 16698Z", "closed 16698Z"], indirect=True)
def test_the_copy_of_a_school_holds_no_other_school(opened):
    cursor = opened.cursor()
    for (table,) in cursor.execute("select table_name from duckdb_tables()").fetchall():
        text = cursor.execute(f"select string_agg({table}::varchar, ' ') from {table}").fetchone()[0] or ""  # noqa: S608
        assert not [word for word in ("16700B", "Ibn Sina", "20001P", "01234R", "04.441", "Salé'") if word in text]


def connects(path):
    """Whether a module calls or imports something named `connect`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if getattr(node, "attr", "") == "connect" or getattr(node, "name", "") == "connect":
            return True
    return False


def test_one_place_opens_databases_on_the_reading_side():
    ours = [*(ROOT / "marsad").rglob("*.py"), *(ROOT / "pages").glob("*.py"), *ROOT.glob("*.py")]
    writing = [ROOT / "marsad" / room for room in ("publish", "contract", "sample")]
    reading = [path for path in ours if not set(writing) & set(path.parents)]
    assert [path.name for path in reading if connects(path)] == ["connections.py"]
