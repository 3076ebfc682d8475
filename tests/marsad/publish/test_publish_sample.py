"""The committed sample, published: every defect planted in it is found, and nothing leaves its territory."""

import json
from collections import Counter

import duckdb
import pytest

from tests.conftest import SAMPLE

ACROSS_ROWS = ["CNIE_SHARED", "DUP_IDENTICAL", "KEY_CONFLICT", "MOVED_SCHOOL", "SCHOOL_UNKNOWN", "TERRITORY_MISMATCH"]
PLACED = ["headcount", "candidate", "claim", "scholarship", "finding", "completeness", "plausibility"]


@pytest.fixture(scope="module")
def published(sample_snapshots):
    return sample_snapshots / (sample_snapshots / "CURRENT").read_text().strip()


def rows(published, name, sql):
    """Attached, not connected to: the reading side may hold the same file open in this process, locked its own way."""
    with duckdb.connect() as db:
        db.execute(f"attach '{published / name}' as published (read_only)")
        db.execute("use published")
        return db.execute(sql).fetchall()


@pytest.mark.parametrize("session", ["2023", "2024"])
def test_every_planted_defect_is_found_as_often_as_it_was_planted(published, session):
    planted = json.loads((SAMPLE / session / "_planted.json").read_text())["counts"]
    told = json.loads((published / "report.json").read_text())["findings"]
    found = Counter(each["code"] for each in told if each["session"] == session)
    assert {code: found[code] for code in ACROSS_ROWS} == {code: planted[code] for code in ACROSS_ROWS}


@pytest.fixture(scope="module")
def in_provinces(published):
    """How many rows of each table the files of all provinces hold: each file is opened once."""
    asked = " union all ".join(f"select '{table}', count(*) from {table}" for table in PLACED)  # noqa: S608 - of ours
    found = Counter()
    for path in (published / "facts").glob("province_*"):
        found.update(dict(rows(published, f"facts/{path.name}", asked)))
    return found


@pytest.mark.parametrize("table", PLACED)
def test_the_files_of_all_provinces_and_the_unplaced_make_up_the_nation(published, in_provinces, table):
    asked = f"select count(*) from {table}"  # noqa: S608 - a table of ours
    (unplaced,) = rows(published, "facts/nation.duckdb", f"{asked} where province = 'unknown'")
    assert in_provinces[table] + unplaced[0] == rows(published, "facts/nation.duckdb", asked)[0][0]


@pytest.mark.parametrize("table", [*PLACED, "school"])
def test_a_region_file_holds_no_row_of_another_region(published, table):
    asked = f"select distinct region from {table} where region not in ('04', 'unknown')"  # noqa: S608 - a table of ours
    assert rows(published, "facts/region_04.duckdb", asked) == []


def test_a_province_file_names_no_school_of_elsewhere(published):
    (everywhere,) = zip(*rows(published, "facts/nation.duckdb", "select distinct school from school"), strict=True)
    (own,) = zip(*rows(published, "facts/province_04.421.duckdb", "select distinct school from school"), strict=True)
    content = (published / "facts" / "province_04.421.duckdb").read_bytes()
    assert [each for each in set(everywhere) - set(own) if each.encode() in content] == []


def test_a_school_leads_to_the_province_that_holds_it(published):
    provinces = json.loads((published / "schools.json").read_text())
    school, province = next(iter(provinces.items()))
    asked = f"select count(*) from school where school = '{school}'"  # noqa: S608 - a code of ours
    assert rows(published, f"facts/province_{province}.duckdb", asked)[0][0] > 0


def test_rows_read_are_published_or_accounted_for_in_every_region(published):
    manifest = json.loads((published / "manifest.json").read_text())
    for told in (*manifest["rows_by_file"], *manifest["rows_by_region"]):
        assert told["rows_read"] == told["published"] + told["quarantined"] + told["deduplicated"], told
