"""Names are sealed on their way in: of whom, with which key, and how the next publication finds them again."""

import json
import shutil
from dataclasses import replace

import duckdb
import pyarrow
import pytest

from marsad import keyring
from marsad.publish import current
from marsad.publish.sealed import READABLE, Keys, sealed_rows
from tests.marsad.publish.small import candidates, publish_small

COLUMNS = ("session", "massar_code", "cnie_number", "stopped", *READABLE)
NAMED = ("2024", "G000000001", "AB123401", True, "NOM0", "PRENOM", None, None, "2006-02-03", "2BAC-1")
PASSED = ("2024", "G000000002", "AB123402", False, *[None] * 6)


def batch(*rows):
    return pyarrow.RecordBatch.from_pylist([dict(zip(COLUMNS, row, strict=True)) for row in rows])


@pytest.fixture
def file(tmp_path):
    keyring.create(tmp_path / "keys" / "names.json")
    return tmp_path / "keys" / "names.json"


@pytest.fixture(scope="module")
def sealed(tmp_path_factory):
    """A dozen candidates sealed with the first key, for reading only."""
    folder = tmp_path_factory.mktemp("sealed")
    publish_small(folder, ring=keyring.create(folder / "keys" / "names.json"))
    return folder


@pytest.fixture
def again(sealed, tmp_path):
    """The same, in a folder of the test's own; and its keys."""
    shutil.copytree(sealed, tmp_path, dirs_exist_ok=True)
    return tmp_path, tmp_path / "keys" / "names.json"


def manifest(folder):
    snapshots = folder / "snapshots"
    return json.loads((snapshots / current(snapshots) / "manifest.json").read_text())


def identity(folder, columns, province="04.421"):
    snapshots = folder / "snapshots"
    path = snapshots / current(snapshots) / "nominative" / f"province_{province}.duckdb"
    with duckdb.connect(str(path), read_only=True) as db:
        return db.sql(f"select {columns} from identity order by all").fetchall()  # noqa: S608


def test_a_sealed_row_opens_for_its_candidate(file):
    key = keyring.read(file).active
    row, _ = sealed_rows(Keys(key, None), batch(NAMED, PASSED)).to_pylist()
    opened = key.unseal("2024", key.candidate_key("G000000001"), row["sealed"])
    assert (opened["last_name_fr"], opened["massar_code"], opened["cnie_number"]) == ("NOM0", "G000000001", "AB123401")


def test_who_is_stopped_nowhere_is_matched_and_not_sealed(file):
    _, row = sealed_rows(Keys(keyring.read(file).active, None), batch(NAMED, PASSED)).to_pylist()
    assert row["sealed"] is None
    assert row["candidate_key"]


def test_only_candidates_stopped_at_a_gate_are_sealed_in_the_file(sealed):
    asked = "count(*), count(sealed), count(name_mask), count(candidate_key), count(cnie_key)"
    assert identity(sealed, asked) == [(4, 1, 1, 4, 3)]


def content(path):
    """The bytes, and what a reader finds: a text that is stored in pieces is not seen in the bytes."""
    found = path.read_bytes()
    if path.suffix == ".duckdb":
        with duckdb.connect(str(path), read_only=True) as db:
            tables = [name for (name,) in db.sql("select table_name from duckdb_tables()").fetchall()]
            found += b"".join(repr(db.sql(f"from {name}").fetchall()).encode() for name in tables)
    return found


def test_no_file_of_a_sealed_snapshot_holds_a_name_or_a_number(tmp_path, file):
    """Of nobody: neither of those who are stopped, whom lists show masked, nor of the others."""
    rows = candidates(4, 2)
    publish_small(tmp_path, rows, ring=keyring.read(file))
    assert identity(tmp_path, "count(massar_mask), count(nullif(cnie_mask, ''))") == [(2, 0)]
    readable = {word for row in rows for word in row.split(";") if word.startswith(("G0", "AB", "NOM", "PRENOM"))}
    for path in (each for each in (tmp_path / "snapshots").rglob("*") if each.is_file()):
        found = content(path)
        assert [word for word in readable if word.encode() in found] == []


def test_the_manifest_says_with_which_key(sealed):
    assert manifest(sealed)["key_version"] == 1


def test_without_keys_it_is_published_and_the_manifest_says_that_nothing_is_sealed(smallest):
    assert manifest(smallest)["key_version"] is None
    asked = "count(name_mask), count(sealed), count(candidate_key), count(key_version)"
    assert identity(smallest, asked) == [(1, 0, 0, 0)]


def test_after_a_rotation_the_same_exports_are_sealed_anew(again):
    folder, file = again
    first = current(folder / "snapshots")
    outcome = publish_small(folder, ring=keyring.rotate(file))
    assert (outcome.status, manifest(folder)["key_version"]) == ("published", 2)
    assert outcome.snapshot_id != first
    assert identity(folder, "distinct key_version") == [(2,)]


def test_the_same_keys_and_exports_again_change_nothing(again):
    folder, file = again
    assert publish_small(folder, ring=keyring.read(file)).status == "unchanged"


def test_keys_made_for_the_first_time_seal_what_was_published_without(published, file):
    assert publish_small(published, ring=keyring.read(file)).status == "published"


def test_after_a_rotation_the_snapshot_before_is_matched_under_its_own_key(file):
    old = keyring.read(file).active
    before = {"key_version": old.version, "key_mark": old.mark}
    keys = Keys.of(keyring.rotate(file), before)
    (row,) = sealed_rows(keys, batch(NAMED)).to_pylist()
    assert row["previous_key"] == old.candidate_key("G000000001") != row["candidate_key"]


def test_under_one_key_the_snapshot_before_is_matched_as_it_is(file):
    key = keyring.read(file).active
    (row,) = sealed_rows(Keys(key, key), batch(NAMED)).to_pylist()
    assert row["previous_key"] == row["candidate_key"]


def test_another_key_of_the_same_number_matches_nobody(file):
    """Keys that were lost and made anew begin at 1 again: matching with them would find nobody and look like news."""
    ring = keyring.read(file)
    before = {"key_version": 1, "key_mark": replace(ring.active, secret=b"x" * 32).mark}
    assert Keys.of(ring, before).previous is None
    assert Keys.of(ring, {"key_version": None}).previous is None
    assert Keys.of(ring, None).previous is None


def test_neither_keys_nor_their_mark_show_a_secret(file):
    key = keyring.read(file).active
    text = json.loads(file.read_text())["versions"]["1"]
    assert not [
        secret for secret in (text, key.secret.hex(), str(key.secret)) if secret in f"{Keys(key, key)} {key.mark}"
    ]
