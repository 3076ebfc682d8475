import json

import pytest

from marsad.publish import PublishError, current, rollback, store, tidy


def snapshot(snapshots, snapshot_id, previous=None, reported=True):
    folder = snapshots / snapshot_id
    folder.mkdir(parents=True)
    (folder / "manifest.json").write_text(json.dumps({"previous": previous}))
    (folder / "report.json").write_text(json.dumps({"id": snapshot_id}))
    if reported:
        (snapshots / "attempts").mkdir(exist_ok=True)
        (snapshots / "attempts" / f"{snapshot_id}.json").write_text("{}")


@pytest.fixture
def three(tmp_path):
    for number in "123":
        snapshot(tmp_path, number, str(int(number) - 1))
    store.switch(tmp_path, "3")
    return tmp_path


def test_before_the_first_publication_nothing_is_current(tmp_path):
    assert current(tmp_path) is None


def test_going_back_makes_an_earlier_snapshot_current_and_keeps_the_later_ones(three):
    rollback(three, "1")
    assert current(three) == "1"
    assert store.snapshot_ids(three) == ["1", "2", "3"]


def test_going_back_to_what_is_not_there_changes_nothing(three):
    with pytest.raises(PublishError, match="no snapshot 9; those kept: 1, 2, 3") as error:
        rollback(three, "9")
    assert (error.value.code, current(three)) == ("SNAPSHOT_MISSING", "3")


@pytest.mark.parametrize(
    ("keep", "served", "kept"),
    [
        (2, "3", ["2", "3"]),
        (1, "3", ["2", "3"]),  # the one before the current one is what a reader falls back to
        (1, "1", ["1", "3"]),  # the current one, however old, and the last
        (7, "3", ["1", "2", "3"]),
    ],
)
def test_old_snapshots_are_purged_but_never_the_current_one_or_the_one_before(three, keep, served, kept):
    store.switch(three, served)
    store.purge(three, keep)
    assert store.snapshot_ids(three) == kept


def test_what_a_publication_left_half_done_is_taken_away(three):
    store.building(three, "4").joinpath("facts").mkdir()
    (three / ".removing" / "0").mkdir(parents=True)
    (three / ".CURRENT.new").write_text("4")
    tidy(three)
    assert not list(three.glob(".building/*")) + list(three.glob(".removing/*")) + list(three.glob(".*.new"))
    assert current(three) == "3"


def test_a_whole_snapshot_that_was_never_served_is_taken_away(three):
    snapshot(three, "4", previous="3", reported=False)
    tidy(three)
    assert store.snapshot_ids(three) == ["1", "2", "3"]


def test_a_later_snapshot_survives_going_back(three):
    rollback(three, "2")
    tidy(three)
    assert "3" in store.snapshot_ids(three)


def test_the_report_of_a_publication_cut_short_after_the_switch_is_completed(three):
    snapshot(three, "4", previous="3", reported=False)
    store.switch(three, "4")
    tidy(three)
    assert json.loads((three / "attempts" / "4.json").read_text()) == {"id": "4"}
    assert (three / "attempts" / "LATEST").read_text().strip() == "4"
