"""What the rows of a list hold, masked and readable, on the committed sample as really published."""

import random
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from marsad import embargo, keyring, worklist
from marsad.scope import Scope
from marsad.snapshot import Embargoed, SnapshotCorrupt
from marsad.worklist import GATES
from tests.conftest import SAMPLE
from tests.marsad.worklist.conftest import refused

NATION = Scope.parse("nation")
PURPOSE = "complete_file"


def masked(at, size=1000, **changes):
    asked = replace(at.asked, **changes)
    entry = worklist.note_list(at.viewer, at.snapshot, asked, size)
    return worklist.masked(at.snapshot, asked, entry, 0, size)


def readable(at, size=5, **changes):
    asked = replace(at.asked, **changes)
    entry = worklist.note_reveal(at.viewer, at.snapshot, asked, PURPOSE, size)
    return worklist.readable(at.snapshot, asked, entry, 0, size)


def test_a_masked_row_shows_initials_and_the_ends_of_numbers(at):
    for row in masked(at).rows:
        assert row.massar[5:8] == "***"
        assert "****" in row.cnie or not row.cnie
        assert (row.birth_date, row.class_name, row.name_ar) == ("", "", "")
        assert max(map(len, row.name_fr.replace(".", "").split()), default=0) <= 1


def test_a_readable_row_is_the_candidate_behind_the_mask(at):
    exported = "".join(path.read_text("utf-8", "replace") for path in (SAMPLE / "2024").glob("candidats*.csv"))
    for hidden, shown in zip(masked(at, 5).rows, readable(at, 5).rows, strict=True):
        assert (shown.massar[:5], shown.massar[-2:]) == (hidden.massar[:5], hidden.massar[-2:])
        assert shown.massar in exported


def test_a_row_does_not_show_in_an_error(at):
    (row, *_) = readable(at).rows
    assert row.name_fr not in repr(row) + str(row)


def test_every_list_is_as_long_as_the_tile_under_any_filter(at):
    """Random gates, places and filters; the tile's own question is the other count."""
    draw = random.Random(11)
    dims = ["province", "school", "school_type", "area", "candidate_type", "sex", "stream"]
    rows = at.snapshot.counts(["registered"], dims, NATION, ["2024"])
    rows = rows[(rows["province"] != "unknown") & (rows["school"] != "unknown")]
    for _ in range(40):
        picked = rows.iloc[draw.randrange(len(rows))]
        place = Scope.parse(picked[draw.choice(["province", "school"])])
        own = {name: (picked[name],) for name in dims[2:] if draw.random() < 0.3}
        gate = draw.choice(list(GATES))
        told = at.snapshot.counts([gate], ["session"], NATION, ["2024"], within=place.code, filters=own)[gate].sum()
        asked = replace(at.asked, gate=gate, place=place, filters=tuple(own.items()))
        found = worklist.masked(at.snapshot, asked, worklist.note_list(at.steward, at.snapshot, asked, 0), 0, 5000)
        assert (found.total, len(found.rows)) == (told, told), (gate, place, own)


def test_who_waits_for_a_diploma_is_listed_after_the_hour_alone(at, monkeypatch):
    """The list says who passed."""
    monkeypatch.setattr(embargo, "now", lambda: datetime(2024, 6, 26, 8, 59, tzinfo=UTC))
    with pytest.raises(Embargoed):
        masked(at, gate="diploma_barred")
    assert masked(at).rows


def test_a_school_s_list_names_no_other_school(at):
    assert {row.school for row in masked(at, place=at.school).rows} == {at.school.code}


def test_a_wrong_key_opens_nothing(at, tmp_path):
    keyring.create(tmp_path / "other.json")
    at.use(keys=tmp_path / "other.json")
    assert refused(readable, at) == "KEYS_WRONG"


def test_keys_that_are_gone_close_the_names_and_not_the_list(at, tmp_path):
    at.use(keys=tmp_path / "none.json")
    assert refused(readable, at) == "KEYS_MISSING"
    assert masked(at).total


def test_a_snapshot_without_names_says_so(at, monkeypatch):
    monkeypatch.setattr(type(at.snapshot), "manifest", {**at.snapshot.manifest, "key_version": None})
    assert refused(readable, at) == "NOT_SEALED"


def test_a_file_of_names_that_was_changed_is_not_read(at, monkeypatch):
    from marsad.snapshot import opening

    real = opening.file_hashes(at.snapshot.folder)
    monkeypatch.setattr(opening, "file_hashes", lambda _: dict.fromkeys(real, "0" * 64))
    monkeypatch.setattr(opening, "_verified", set())
    with pytest.raises(SnapshotCorrupt):
        masked(at)


def test_no_line_of_the_log_holds_a_name_or_a_number(at):
    shown = readable(at).rows
    text = "".join(path.read_text() for path in at.log.glob("*.jsonl"))
    assert [
        row.massar for row in shown if row.massar in text or row.name_fr in text or (row.cnie and row.cnie in text)
    ] == []
