"""Who may see a list or a name, and that the line in the log comes first."""

from dataclasses import replace

import pytest

from marsad import audit, worklist
from marsad.scope import Scope
from marsad.viewer import Viewer
from marsad.worklist import Asked, NamesClosed, noting
from tests.marsad.worklist.conftest import refused

PURPOSE = "call_family"


@pytest.mark.parametrize("role", ["central:nation", "auditor:nation", "administrator:nation"])
def test_a_role_without_names_opens_no_list(at, role):
    viewer = Viewer.parse(role)
    assert refused(worklist.note_list, viewer, at.snapshot, at.asked, 1) == "NAMES_CLOSED"
    assert refused(worklist.note_reveal, viewer, at.snapshot, at.asked, PURPOSE, 1) == "NAMES_CLOSED"
    assert at.lines() == []


def test_who_sees_as_another_is_shown_no_name(at):
    """An administrator who plays the director of this very province."""
    played = replace(at.viewer, played_by="administrator")
    assert refused(worklist.note_list, played, at.snapshot, at.asked, 1) == "NAMES_CLOSED"
    assert refused(worklist.note_reveal, played, at.snapshot, at.asked, PURPOSE, 1) == "NAMES_CLOSED"


def test_another_territory_is_refused_before_any_line(at):
    elsewhere = Viewer("provincial_director", Scope.parse(at.other), "https://id.ma", "u-1")
    for asked in (at.asked, replace(at.asked, place=at.school)):
        assert refused(worklist.note_list, elsewhere, at.snapshot, asked, 1) == "PLACE_FOREIGN"
        assert refused(worklist.note_reveal, elsewhere, at.snapshot, asked, PURPOSE, 1) == "PLACE_FOREIGN"
    assert at.lines() == []


def test_a_school_head_has_the_list_of_the_own_school_alone(at):
    head = Viewer("school_head", at.school, "https://id.ma", "u-1")
    assert worklist.note_list(head, at.snapshot, replace(at.asked, place=at.school), 1)
    assert refused(worklist.note_list, head, at.snapshot, at.asked, 1) == "PLACE_FOREIGN"


@pytest.mark.parametrize("purpose", ["none", "", "curiosity"])
def test_no_name_without_a_purpose_of_the_closed_list(at, purpose):
    assert refused(worklist.note_reveal, at.viewer, at.snapshot, at.asked, purpose, 1) == "PURPOSE_MISSING"
    assert at.lines() == []


@pytest.mark.parametrize("place", ["nation", "04"])
def test_no_list_is_larger_than_a_province(at, place):
    with pytest.raises(NamesClosed, match="PLACE_TOO_LARGE"):
        Asked("cnie_missing", Scope.parse(place), "2024", 18)


def test_a_log_that_cannot_be_written_shows_no_name(at, monkeypatch):
    def full(*_args, **_said):
        raise audit.AuditUnavailable("the disk is full")

    monkeypatch.setattr(audit, "record", full)
    with pytest.raises(audit.AuditUnavailable):
        worklist.note_reveal(at.viewer, at.snapshot, at.asked, PURPOSE, 1)


def test_the_line_says_who_what_where_why_and_how_many(at):
    worklist.note_reveal(at.viewer, at.snapshot, at.asked, PURPOSE, 35)
    (line,) = at.lines()
    said = (line.action, line.purpose, line.object_class, line.territory, line.rows, line.snapshot, line.subject)
    assert said == ("reveal", PURPOSE, "candidate", at.asked.place.code, 35, at.snapshot.id, "u-1")


def test_the_quota_is_of_the_person_and_the_day_and_outlives_the_process(at):
    """Counted from the log: nothing in memory could be forgotten by a restart."""
    worklist.note_reveal(at.viewer, at.snapshot, at.asked, PURPOSE, 150)
    assert worklist.left_today(at.viewer) == 50
    assert refused(worklist.note_reveal, at.viewer, at.snapshot, at.asked, PURPOSE, 51) == "QUOTA_SPENT"
    assert worklist.left_today(replace(at.viewer, subject="u-2")) == 200
    assert len(at.lines()) == 1  # what was refused was not written as if it had been shown


def test_two_windows_at_once_do_not_double_the_quota(at, monkeypatch):
    """The second line is written between the other window's question and its own line."""
    writing = noting._record

    def beaten(*args):
        writing(*args)
        return writing(*args)

    monkeypatch.setattr(noting, "_record", beaten)
    assert refused(worklist.note_reveal, at.viewer, at.snapshot, at.asked, PURPOSE, 150) == "QUOTA_SPENT"


def test_a_new_day_brings_new_names(at, monkeypatch):
    worklist.note_reveal(at.viewer, at.snapshot, at.asked, PURPOSE, 200)
    tomorrow = noting.today().replace(year=noting.today().year + 1)
    monkeypatch.setattr(noting, "today", lambda: tomorrow)
    assert worklist.left_today(at.viewer) == 200


def test_rows_open_only_with_the_line_of_their_own_list(at):
    entry = worklist.note_list(at.viewer, at.snapshot, at.asked, 1)
    for wrong in (
        replace(at.asked, place=Scope.parse(at.other)),
        replace(at.asked, place=at.school),
    ):
        assert refused(worklist.masked, at.snapshot, wrong, entry, 0, 5) == "ENTRY_FOREIGN"
    forged = replace(entry, territory=at.other)
    assert (
        refused(worklist.masked, at.snapshot, replace(at.asked, place=Scope.parse(at.other)), forged, 0, 5)
        == "ENTRY_FOREIGN"
    )


def test_the_line_of_a_masked_list_opens_no_name(at):
    entry = worklist.note_list(at.viewer, at.snapshot, at.asked, 1000)
    assert refused(worklist.readable, at.snapshot, at.asked, entry, 0, 5) == "ENTRY_FOREIGN"


def test_no_more_names_than_the_line_says(at):
    entry = worklist.note_reveal(at.viewer, at.snapshot, at.asked, PURPOSE, 0)
    assert refused(worklist.readable, at.snapshot, at.asked, entry, 0, 1) == "ENTRY_FOREIGN"
    entry = worklist.note_reveal(at.viewer, at.snapshot, at.asked, PURPOSE, 1)
    assert worklist.readable(at.snapshot, at.asked, entry, 0, 1).rows
