"""One territory's file: only its rows are in it, and what the disk returns is what was meant."""

import duckdb
import pytest

from marsad.publish import House, PublishError
from marsad.publish.files import verify, write
from marsad.publish.fingerprints import Source, fingerprints
from marsad.publish.slices import FAMILIES, PLACED, Slice, look_at, rows_of

QUERIES = House().queries
PLACES = [("01", "01.511"), ("04", "04.421"), ("04", "04.441"), ("unknown", "unknown")]
ROWS = "select region, province, n from place, range(50) as t (n)"
SHARED = {
    "school": "select province as school, region, province from place",
    "territory": """
        select region as code, 'region' as kind, 'nation' as parent from place
        union select province, 'province', region from place
        union select province || '.01', 'commune', province from place
        union select 'nation', 'nation', null""",
    "calendar": "select * from (values ('all'), ('01'), ('04')) as t (region)",
    "session": "select '2024' as session",
    "comparison": "select '2024' as session",
    "benchmark": "select region, 10 as registered from place",
    "account": "select region, 10 as rows_read from place",
}
REGION, PROVINCE = Slice("facts", "region", "04"), Slice("facts", "province", "04.421")


@pytest.fixture
def db():
    with duckdb.connect() as db:
        db.execute("create table place (region varchar, province varchar)")
        db.executemany("insert into place values (?, ?)", PLACES)
        for table in PLACED:
            db.execute(f"create table {table} as {ROWS}")
        for table, rows in SHARED.items():
            db.execute(f"create table {table} as {rows}")
        yield db


def seen(db, part, table, column):
    look_at(db, part.territory)
    return {value for (value,) in db.sql(rows_of(table, part, QUERIES)).select(column).fetchall()}


@pytest.mark.parametrize("table", PLACED)
def test_a_territory_gets_the_rows_that_lie_in_it(db, table):
    assert seen(db, PROVINCE, table, "province") == {"04.421"}
    assert seen(db, REGION, table, "province") == {"04.421", "04.441"}
    assert len(seen(db, Slice("facts", "nation", "nation"), table, "province")) == 4


def test_a_province_gets_its_schools_and_the_one_not_known(db):
    assert seen(db, PROVINCE, "school", "school") == {"04.421", "unknown"}


def test_names_of_regions_are_everyones_those_below_only_inside(db):
    regions = {"nation", "01", "04", "unknown"}
    assert seen(db, PROVINCE, "territory", "code") == {*regions, "04.421", "04.421.01"}
    inside = {"04.421", "04.421.01", "04.441", "04.441.01"}
    assert seen(db, REGION, "territory", "code") == regions | inside


def test_a_province_gets_the_windows_of_its_region(db):
    assert seen(db, PROVINCE, "calendar", "region") == {"all", "04"}


def test_a_province_gets_the_accounts_of_its_region_and_of_nobody(db):
    assert seen(db, PROVINCE, "account", "region") == {"04", "unknown"}


def written(db, part, folder):
    (folder / part.family).mkdir(exist_ok=True)
    write(db, part, folder / part.name, QUERIES)
    return folder / part.name


def checked(db, part, path):
    with duckdb.connect() as reader:
        return verify(Source(db, QUERIES).expects(db, part), reader, part, path)


@pytest.mark.parametrize("part", [REGION, PROVINCE, Slice("nominative", "province", "04.421")], ids=str)
def test_a_file_holds_what_was_meant(db, part, tmp_path):
    rows = checked(db, part, written(db, part, tmp_path))
    assert set(rows) == set(FAMILIES[part.family])
    assert rows.get("headcount", 100 if part.territory == "04" else 50) == (100 if part.territory == "04" else 50)


def test_no_log_is_left_beside_a_file(db, tmp_path):
    db.execute("set wal_autocheckpoint = '1KB'")
    path = written(db, REGION, tmp_path)
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_row_in_the_wrong_file_is_noticed(db, tmp_path):
    path = written(db, PROVINCE, tmp_path)
    with pytest.raises(PublishError, match="read back otherwise than written") as error:
        checked(db, Slice("facts", "province", "04.441"), path)
    assert error.value.code == "READBACK_MISMATCH"


@pytest.mark.parametrize(
    "change",
    [
        "update headcount set n = 51 where n = 50 - 1",
        "delete from headcount where n = 0",
        "insert into headcount from headcount where region = '04' limit 1",
    ],
)
def test_a_changed_lost_or_doubled_row_is_noticed(db, tmp_path, change):
    path = written(db, REGION, tmp_path)
    db.execute(change)
    with pytest.raises(PublishError, match="headcount"):
        checked(db, REGION, path)


def test_values_that_change_places_are_noticed():
    with duckdb.connect() as db:
        straight, crossed = (
            "(select * from (values (1, 2), (3, 4)) as t (a, b))",
            "(select * from (values (1, 4), (3, 2)) as t (a, b))",
        )
        found = fingerprints(db, [("straight", straight), ("crossed", crossed)])
    assert found["straight"].rows == found["crossed"].rows
    assert found["straight"].hashes != found["crossed"].hashes


def test_every_written_page_that_never_reached_the_disk_is_noticed(db, tmp_path):
    path = written(db, REGION, tmp_path)
    whole, empty = path.read_bytes(), bytes(4096)
    written_pages = [at for at in range(8192, len(whole), 4096) if whole[at : at + 4096] != empty]
    for at in written_pages:
        path.write_bytes(whole[:at] + empty + whole[at + 4096 :])
        with pytest.raises(PublishError, match="read back"):
            checked(db, REGION, path)
    assert len(written_pages) > len(FAMILIES["facts"])
