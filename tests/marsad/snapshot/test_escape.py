"""What is not opened cannot leak: no statement gets out of the file of a scope, or changes what is in it."""

import ast
from pathlib import Path

import duckdb
import pytest

from marsad.scope import Scope
from marsad.snapshot import opening
from marsad.snapshot.connections import NAMES, connection, once, run
from marsad.snapshot.shutting import OPEN, Shut

ROOT = Path(__file__).parents[3]
# Every kind of connection: of figures, the same before the hour of results, and of names. A school's is a copy.
FIGURES, CLOSED = ["facts nation", "facts 04", "facts 04.421", "facts 16698Z"], ["closed nation", "closed 16698Z"]
OF_NAMES = ["nominative 04.421", "nominative 16698Z"]
KINDS = [*FIGURES, *CLOSED, *OF_NAMES]
IDENTITIES = """
    create table identity as
    select * from (values ('16698Z', 'F. A.', 'sealed'), ('16700B', 'M. B.', 'sealed')) as t (school, name_mask, sealed)
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
    file = tmp_path_factory.mktemp("names") / NAMES / "province_04.421.duckdb"
    file.parent.mkdir()
    with duckdb.connect(str(file)) as db:
        db.execute(IDENTITIES)
    return file


@pytest.fixture
def placed(tiny_snapshot, identities, request):
    """The file that a kind of connection is opened on, its scope, and what of it is shut."""
    kind, _, code = request.param.partition(" ")
    scope = Scope.parse(code)
    file = identities if kind == NAMES else opening.file_of(tiny_snapshot.folder, scope)
    return file, scope, Shut(columns=frozenset({"admitted"})) if kind == "closed" else OPEN


def spelt(attempt, file, snapshot):
    """Each attempt names a table that is there, and another file that is."""
    table = "identity" if file.parent.name == NAMES else "headcount"
    other = snapshot.folder / "facts" / "region_01.duckdb"
    return attempt.format(other=other, folder=snapshot.folder).replace("headcount", table)


@pytest.mark.parametrize("placed", KINDS, indirect=True)
@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_no_way_out_through_a_question(placed, attempt, tiny_snapshot):
    foreign_frame = {"rows": [1]}
    with pytest.raises((duckdb.Error, PermissionError, ValueError)):
        run(connection(*placed), spelt(attempt, placed[0], tiny_snapshot), {})
    assert foreign_frame


@pytest.mark.parametrize("placed", OF_NAMES, indirect=True)
@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_no_way_out_of_the_connection_that_reads_names(placed, attempt, tiny_snapshot):
    """It is opened for one question, as a work-list does."""
    file, scope, _ = placed
    with pytest.raises((duckdb.Error, PermissionError, ValueError)):
        once(file, scope, spelt(attempt, file, tiny_snapshot), {})
    assert len(once(file, scope, "from identity", {})) == (1 if scope.kind == "school" else 2)


@pytest.mark.parametrize("placed", KINDS, indirect=True)
def test_the_database_itself_is_locked_too(placed, tiny_snapshot):
    """Should a statement ever pass the gate of one select, the connection still opens no other file."""
    opened = connection(*placed)
    for attempt in ATTEMPTS:
        if "{" in attempt or attempt.startswith(("set ", "reset ", "pragma enable", "install", "load")):
            with pytest.raises(duckdb.Error):
                opened.cursor().execute(spelt(attempt, placed[0], tiny_snapshot))


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
@pytest.mark.parametrize("placed", KINDS, indirect=True)
def test_every_connection_starts_locked(placed, option, value):
    found = (
        connection(*placed).cursor().execute("select value from duckdb_settings() where name = ?", [option]).fetchone()
    )
    assert found == (value,)


@pytest.mark.parametrize("placed", [kind for kind in KINDS if "16698Z" in kind], indirect=True)
def test_the_copy_of_a_school_holds_no_other_school(placed):
    cursor = connection(*placed).cursor()
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
