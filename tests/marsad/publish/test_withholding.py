"""Before the announced hour: what is published is what would be without the exports that results are in."""

import json
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest

from marsad import embargo
from marsad.publish import current
from tests.marsad.publish.small import candidates, publish_small

BEFORE, BETWEEN, AFTER = (
    datetime(2024, *day, tzinfo=UTC) for day in ((6, 26, 8, 59, 59), (7, 19, 8, 59, 59), (7, 19, 9, 0))
)
RESULTS = [
    "SESSION;CODE_MASSAR;PRESENCE;MOYENNE;DECISION;DATE_PUBLICATION;DATE_CONSULTATION;PRESENCE_RATTRAPAGE;"
    "DECISION_RATTRAPAGE;DATE_PUBLICATION_RATTRAPAGE",
    "2024;G000000001;PRESENT;14,71;ADMIS;2024-06-26;2024-06-26 10:14:27;;;",
    "2024;G000000002;PRESENT;9,31;RATTRAPAGE;2024-06-26;2024-06-26 10:20:00;PRESENT;ADMIS;2024-07-19",
    "2024;G000000003;PRESENT;77,77;AJOURNE;2024-06-26;;;;",  # a mark that no scale has: a finding with a value
    "2024;G000000004;ABSENT;;ABSENT;2024-06-26;;;;",
    "2024;G999999999;PRESENT;11,11;ADMIS;2024-06-26;;;;",  # nobody's
]
ORDINARY = [";".join([*line.split(";")[:7], "", "", ""]) if n else line for n, line in enumerate(RESULTS)]
CLAIMS = [
    "SESSION;NUM_RECLAMATION;CODE_MASSAR;MOTIF;DATE_DEPOT;ETAT;DATE_REPONSE",
    "2024;R1;G000000002;SOMME;2024-06-26;EN_INSTANCE;",
]
DIPLOMAS = [
    "SESSION;CODE_MASSAR;DATE_EMISSION;DATE_CONSULTATION;DATE_PARTAGE;APPAREIL",
    "2024;G000000002;2024-07-24;2024-07-25;;",
]
ALL = {"resultats": RESULTS, "reclamations": CLAIMS, "diplomes": DIPLOMAS}
ACCEPTED = {"DATE_FUTURE": "a test", "ROWCOUNT_DROP": "a test", "AVERAGE_RANGE": "a test"}
UNTOLD = {"files_expected", "files_received"}  # that a file of results is there is no result


def published(folder, at, **files):
    outcome = publish_small(folder, candidates(4, 3), as_of="2024-07-31", at=at, accept=ACCEPTED, **files)
    assert outcome.status == "published", outcome.report_path.read_text()
    return folder / "snapshots" / current(folder / "snapshots")


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """All the exports, published before both hours and between the two, for reading only."""
    return {at: published(tmp_path_factory.mktemp("whole"), at, **ALL) for at in (BEFORE, BETWEEN)}


def tables(snapshot):
    """Every row of every table of every file, whatever the order."""
    found = {}
    for file in sorted(snapshot.rglob("*.duckdb")):
        with duckdb.connect(str(file), read_only=True) as db:
            for (table,) in db.execute("select table_name from duckdb_tables()").fetchall():
                rows = db.execute(f"from {table}").fetchall()
                found[f"{file.parent.name}/{file.stem}.{table}"] = sorted(map(repr, rows))
    return found


def columns_of(snapshot):
    """The values of every column of the nation's files, in any order."""
    found = {}
    for file in sorted(snapshot.glob("*/nation.duckdb")):
        with duckdb.connect(str(file), read_only=True) as db:
            listed = db.execute("select table_name, column_name from duckdb_columns() where not internal").fetchall()
            for table, column in listed:
                values = db.execute(f'select "{column}" from {table}').fetchall()  # noqa: S608 - a table of ours
                found[table, column] = sorted(map(repr, values))
    return found


def manifest(snapshot):
    return json.loads((snapshot / "manifest.json").read_text("utf-8"))


def test_before_the_hour_every_row_is_that_of_a_publication_without_results(whole, tmp_path):
    with_results, without = whole[BEFORE], published(tmp_path, BEFORE)
    assert tables(with_results) == tables(without)
    told = {"sessions", "rows_by_file", "rows_by_region", "as_of", "stand_ins"}
    assert {k: manifest(with_results)[k] for k in told} == {k: manifest(without)[k] for k in told}


def test_between_the_two_hours_every_row_is_that_of_the_ordinary_session(whole, tmp_path):
    ordinary = published(tmp_path, BETWEEN, resultats=ORDINARY, reclamations=CLAIMS)
    assert tables(whole[BETWEEN]) == tables(ordinary)
    assert manifest(whole[BETWEEN])["sessions"] == manifest(ordinary)["sessions"]


@pytest.mark.parametrize("at", [BEFORE, BETWEEN])
def test_no_file_of_the_folder_holds_a_mark(whole, at):
    for file in filter(Path.is_file, whole[at].parent.rglob("*")):
        content = file.read_bytes()
        assert not [mark for mark in (b"14,71", b"9,31", b"77,77", b"11,11") if mark in content]


def test_the_report_says_what_is_wrong_with_the_file_and_no_value(whole):
    snapshot = whole[BEFORE]
    told = [f for f in json.loads((snapshot / "report.json").read_text())["findings"] if f["source"] == "results"]
    assert {(each["row"], each["column"], each["value"]) for each in told} == {(4, "MOYENNE (average)", None)}


def test_the_manifest_says_until_when_and_hides_how_many_rows(whole):
    told = manifest(whole[BEFORE])
    hours = {"results": "2024-06-26T09:00:00+00:00", "catch_up_results": "2024-07-19T09:00:00+00:00"}
    assert told["withheld"] == {"2024": hours}
    (source,) = [each for each in told["sources"] if each["source"] == "results"]
    assert source.keys() == {"session", "source", "file", "sha256", "withheld"}


def test_the_same_exports_are_published_once_more_after_each_hour(tmp_path):
    assert facts(published(tmp_path, BEFORE, **ALL)) == (0, 0, 0, 0)
    assert facts(published(tmp_path, BETWEEN, **ALL)) == (3, 1, 1, 0)
    assert facts(published(tmp_path, AFTER, **ALL)) == (3, 1, 2, 1)
    again = publish_small(tmp_path, candidates(4, 3), as_of="2024-07-31", at=AFTER, **ALL)
    assert again.status == "unchanged"


def facts(snapshot):
    with duckdb.connect(str(snapshot / "facts" / "nation.duckdb"), read_only=True) as db:
        counted = "select sum(present), sum(admitted), sum(laureate), sum(diploma_issued) from headcount"
        return tuple(map(int, db.execute(counted).fetchone()))


def test_every_column_that_results_change_is_named_in_the_embargo(tmp_path):
    """A new count that follows from results turns this red until queries/publish/embargo.toml names it."""
    whole = columns_of(published(tmp_path / "whole", AFTER, **ALL))
    ordinary = columns_of(published(tmp_path / "ordinary", AFTER, resultats=ORDINARY, reclamations=CLAIMS))
    without = columns_of(published(tmp_path / "without", AFTER))
    rules = embargo.rules()
    for step, after, before in (("results", ordinary, without), ("catch_up_results", whole, ordinary)):
        named = {*rules[step].columns, *rules[step].also, *UNTOLD}
        apart = (*rules["results"].tables, *rules["results"].also)  # whole tables
        changed = {name for table, name in after if table not in apart and after[table, name] != before[table, name]}
        assert {name.removesuffix("_same_day") for name in changed} <= named


def test_a_refused_results_file_is_refused_before_the_hour_too(tmp_path):
    wrong = [line.replace("PRESENCE;", "AUTRE;") for line in RESULTS[:1]] + RESULTS[1:]
    outcome = publish_small(tmp_path, candidates(4, 3), at=BEFORE, resultats=wrong)
    assert outcome.status == "rejected"
    assert "14,71" not in outcome.report_path.read_text()
