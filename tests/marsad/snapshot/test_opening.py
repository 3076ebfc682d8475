import json
import shutil

import pytest

from marsad.scope import Scope, ScopeError
from marsad.snapshot import SnapshotCorrupt, SnapshotMissing, open_current
from tests.tiny import write_snapshot

NATION = Scope.parse("nation")
RABAT = Scope.parse("04.421")
OLD, NEW = "20240627T060000Z-0001", "20240628T060000Z-0001"


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("two")
    write_snapshot(folder, OLD)
    shutil.copytree(folder / OLD, folder / NEW)
    (folder / "CURRENT").write_text(NEW)
    return folder


@pytest.fixture
def snapshots(written, tmp_path):
    """Own copies, because a snapshot found bad is remembered as bad for the life of the process."""
    return shutil.copytree(written, tmp_path / "snapshots")


def spoil(path):
    text = bytearray(path.read_bytes())
    text[len(text) // 2] ^= 1
    path.write_bytes(text)


def total(snapshot, scope):
    return snapshot.counts(["registered"], ["session"], scope, ["2024"]).registered.sum()


def test_the_pointer_names_the_snapshot(snapshots):
    snapshot = open_current(snapshots)
    assert (snapshot.id, snapshot.as_of.isoformat(), snapshot.warnings) == (NEW, "2024-06-28", ())


def test_a_rollback_is_obeyed(snapshots):
    (snapshots / "CURRENT").write_text(OLD)
    assert open_current(snapshots).id == OLD


def test_one_flipped_bit_is_found_before_a_figure_is_shown(snapshots):
    spoil(snapshots / NEW / "facts" / "nation.duckdb")
    snapshot = open_current(snapshots)
    assert (snapshot.id, [error.code for error in snapshot.warnings]) == (OLD, ["SNAPSHOT_CORRUPT"])
    assert total(snapshot, NATION) == 11


def test_a_right_name_over_the_wrong_file_is_found(snapshots):
    facts = snapshots / NEW / "facts"
    shutil.copy(facts / "region_01.duckdb", facts / "province_04.421.duckdb")
    assert open_current(snapshots, RABAT).id == OLD


def test_a_missing_file_is_found(snapshots):
    (snapshots / NEW / "facts" / "nation.duckdb").unlink()
    assert [error.code for error in open_current(snapshots).warnings] == ["SNAPSHOT_MISSING"]


def test_a_snapshot_without_a_manifest_is_not_read(snapshots):
    (snapshots / NEW / "manifest.json").unlink()
    assert open_current(snapshots).id == OLD


def test_no_sound_snapshot_is_an_error_and_not_a_figure(snapshots):
    for name in (OLD, NEW):
        spoil(snapshots / name / "facts" / "nation.duckdb")
    with pytest.raises(SnapshotCorrupt):
        open_current(snapshots)


def test_nothing_published_says_so(tmp_path):
    with pytest.raises(SnapshotMissing, match="publish"):
        open_current(tmp_path)


def test_the_file_of_a_scope_is_verified_when_it_is_first_read(snapshots):
    snapshot = open_current(snapshots, NATION)
    spoil(snapshots / NEW / "facts" / "province_04.421.duckdb")
    with pytest.raises(SnapshotCorrupt):
        total(snapshot, RABAT)
    assert open_current(snapshots, NATION).id == OLD  # and this snapshot is not used again


def test_a_territory_that_is_not_published_is_no_fault_of_the_snapshot(snapshots):
    for code in ("12", "04.999", "99999Z"):
        with pytest.raises(ScopeError):
            open_current(snapshots, Scope.parse(code))
    assert open_current(snapshots).id == NEW


def test_an_unreadable_manifest_is_corrupt(snapshots):
    (snapshots / NEW / "manifest.json").write_text(json.dumps({"id": NEW})[:-3])
    assert [error.code for error in open_current(snapshots).warnings] == ["SNAPSHOT_CORRUPT"]
