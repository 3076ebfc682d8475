"""From files to CURRENT on a dozen candidates: what is published, refused, held, or left alone."""

import json
import shutil
from dataclasses import replace

import duckdb

from marsad.publish import current
from tests.marsad.publish.small import HEADER, candidates, publish_small, small_house


def facts(folder, sql, name="nation"):
    snapshots = folder / "snapshots"
    with duckdb.connect(str(snapshots / current(snapshots) / "facts" / f"{name}.duckdb"), read_only=True) as db:
        return db.execute(sql).fetchall()


def manifest(folder):
    snapshots = folder / "snapshots"
    return json.loads((snapshots / current(snapshots) / "manifest.json").read_text())


def report(outcome):
    return json.loads(outcome.report_path.read_text())


def test_candidates_are_counted_by_province(tmp_path):
    outcome = publish_small(tmp_path)
    assert (outcome.status, outcome.snapshot_id) == ("published", current(tmp_path / "snapshots"))
    counted = (
        "select province, sum(registered), sum(cnie_held), sum(copy_received) from headcount group by all order by 1"
    )
    assert facts(tmp_path, counted) == [("01.511", 4, 3, 3), ("04.421", 4, 3, 3), ("04.441", 4, 3, 3)]


def test_every_territory_has_its_files(smallest):
    stems = ["nation", "province_01.511", "province_04.421", "province_04.441", "region_01", "region_04"]
    wanted = [f"facts/{stem}.duckdb" for stem in stems]
    wanted += [f"nominative/{stem}.duckdb" for stem in [*stems, "province_unknown"] if stem.startswith("province")]
    assert sorted(manifest(smallest)["files"]) == sorted([*wanted, "report.json", "schools.json"])


def test_a_province_file_names_no_other_province(smallest):
    snapshots = smallest / "snapshots"
    own = (snapshots / current(snapshots) / "facts" / "province_04.421.duckdb").read_bytes()
    assert b"16698Z" in own
    assert b"20001P" not in own
    assert b"01234R" not in own


def test_no_file_holds_a_name_or_a_number(smallest):
    for path in (smallest / "snapshots").rglob("*.duckdb"):
        content = path.read_bytes()
        assert b"PRENOM" not in content
        assert b"G000000001" not in content
        assert b"AB123401" not in content


def test_the_same_exports_again_change_nothing(published):
    first = current(published / "snapshots")
    again = publish_small(published)
    assert (again.status, again.snapshot_id) == ("unchanged", first)


def test_a_refused_file_leaves_the_snapshot_before(published):
    first = current(published / "snapshots")
    refused = publish_small(published, ["2019" + row[4:] for row in candidates(4, 3)])
    assert (refused.status, current(published / "snapshots")) == ("rejected", first)
    assert "SESSION_MISMATCH" in report(refused)["codes"]
    assert (published / "snapshots" / "attempts" / "LATEST").read_text().strip() == report(refused)["id"]


def test_a_suspicious_export_waits_for_a_reason(published):
    held = publish_small(published, candidates(4, 0))
    assert held.status == "held"
    codes = report(held)["codes"]
    accepted = publish_small(published, candidates(4, 0), accept=dict.fromkeys(codes, "cards recalled"))
    assert accepted.status == "published"
    assert set(manifest(published)["accepted"].values()) == {"cards recalled"}


def test_an_older_export_is_refused_even_with_a_reason(published):
    older = publish_small(published, candidates(5, 4), as_of="2024-06-27", accept={"OLDER_EXPORT": "please"})
    assert (older.status, set(report(older)["codes"])) == ("rejected", {"OLDER_EXPORT"})


def test_a_disputed_candidate_is_counted_once(tmp_path):
    rows = candidates(4, 3)
    publish_small(tmp_path, [*rows, rows[0].replace("2BACSP", "2BACL")])
    assert facts(tmp_path, "select sum(registered) from headcount") == [(12,)]
    assert facts(tmp_path, "select stream, province from candidate where school = 'unknown'") == [("unknown", "04.421")]
    assert manifest(tmp_path)["stand_ins"] == {"2024": 1}


def test_what_became_of_the_rows_adds_up(tmp_path):
    rows = candidates(4, 3)
    publish_small(tmp_path, [*rows, rows[0], rows[1].replace(";F;", ";M;").replace("2024-06-01", "2024-06-02")])
    (told,) = [each for each in manifest(tmp_path)["rows_by_file"] if each["file"] == "candidats.csv"]
    assert told == {
        "session": "2024",
        "file": "candidats.csv",
        "rows_read": 14,
        "published": 12,
        "quarantined": 0,
        "deduplicated": 2,
    }


def test_findings_reach_the_province_they_concern_and_no_other(tmp_path):
    rows = candidates(4, 3)
    publish_small(tmp_path, [*rows, rows[0]])
    asked = "select code, province from finding"
    assert facts(tmp_path, asked, "province_04.421") == [("DUP_IDENTICAL", "04.421")]
    assert facts(tmp_path, asked, "province_04.441") == []
    assert facts(tmp_path, asked, "region_01") == []


def test_a_claim_of_nobody_is_set_aside_and_told(tmp_path):
    header = "SESSION;NUM_RECLAMATION;CODE_MASSAR;MOTIF;DATE_DEPOT;ETAT;DATE_REPONSE"
    claims = [
        header,
        *(f"2024;R{n};{code};SOMME;2024-06-26;EN_INSTANCE;" for n, code in enumerate(["G000000001", "Z999999999"])),
    ]
    outcome = publish_small(tmp_path, reclamations=claims)
    assert report(outcome)["codes"] == {"CANDIDATE_UNKNOWN": 1}
    assert facts(tmp_path, "select sum(claims_filed), sum(claims_pending) from headcount") == [(1, 1)]


def test_every_stage_is_told_with_its_steps(tmp_path):
    told = []
    publish_small(tmp_path, on_progress=lambda stage, done, total: told.append((stage, done, total)))
    assert list(dict.fromkeys(stage for stage, _, _ in told)) == ["hash", "read", "model", "check", "write", "switch"]
    assert ("write", 10, 10) in told  # one step a file


def test_only_the_last_snapshots_are_kept(tmp_path):
    for count in (4, 5, 6, 7):
        publish_small(tmp_path, candidates(count, count - 1), keep=2)
    assert len(list((tmp_path / "snapshots").glob("*/manifest.json"))) == 2


def test_a_sentence_that_does_not_hold_stops_the_publication(tmp_path):
    house = small_house(tmp_path)
    shutil.copytree(house.queries, tmp_path / "queries")
    check = tmp_path / "queries" / "checks" / "nobody_is_registered.sql"
    check.write_text("-- question: Who is?\n-- reads: headcount\nselect * from headcount where registered > 0")
    outcome = publish_small(tmp_path, house=replace(house, queries=tmp_path / "queries"))
    (told,) = report(outcome)["findings"]
    assert (outcome.status, told["code"], told["expected"]) == ("rejected", "CHECK_FAILED", "nobody is registered")


def test_the_header_of_the_small_exports_is_whole():
    assert HEADER.count(";") == candidates(1, 1)[0].count(";") == candidates(1, 0)[0].count(";")
