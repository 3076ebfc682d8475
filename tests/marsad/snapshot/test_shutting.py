"""A snapshot that holds results before their hour is refused for them where it is opened, whoever asks and however."""

import json
import shutil
from datetime import UTC, datetime

import pytest

from marsad import embargo
from marsad.scope import Scope
from marsad.snapshot import Embargoed, last_attempt, open_current, opening
from marsad.snapshot.connections import connection

NATION = Scope.parse("nation")
SCOPES = ["nation", "04", "04.421", "16698Z"]
BEFORE, BETWEEN, AFTER = (datetime(2024, *day, tzinfo=UTC) for day in ((6, 26, 8, 59, 59), (6, 28), (7, 20)))
COUNTS = [name for name in embargo.rules()["results"].columns if not name.endswith("_day")]
STATES = ("presence", "decision")  # of the anonymous rows


@pytest.fixture
def clock(monkeypatch):
    return lambda at: monkeypatch.setattr(embargo, "now", lambda: at)


def counted(snapshot, count, sessions=("2024",), scope="nation"):
    return int(snapshot.counts([count], ["session"], Scope.parse(scope), sessions)[count].sum())


@pytest.mark.parametrize("scope", SCOPES)
@pytest.mark.parametrize("count", [name for name in COUNTS if name not in STATES])
def test_before_the_hour_no_count_that_follows_from_results_is_answered(tiny_snapshot, clock, count, scope):
    clock(BEFORE)
    for same_day in (False, True):
        with pytest.raises(Embargoed):
            tiny_snapshot.counts([count], ["session"], Scope.parse(scope), ["2024"], same_day=same_day)


@pytest.mark.parametrize("scope", SCOPES)
def test_what_does_not_follow_from_results_stays_open(tiny_snapshot, clock, scope):
    now = counted(tiny_snapshot, "cnie_held", scope=scope)
    clock(BEFORE)
    assert counted(tiny_snapshot, "cnie_held", scope=scope) == now > 0


@pytest.mark.parametrize(
    ("question", "more"),
    [("progress", {"event": "laureate_day"}), ("claims_by", {"by": ["session"]}), ("pending_claims", {})],
)
def test_no_other_question_reaches_them_either(tiny_snapshot, clock, question, more):
    clock(BEFORE)
    with pytest.raises(Embargoed):
        tiny_snapshot.ask(question, NATION, sessions=["2024"], within="nation", **more)


def test_the_totals_that_everyone_may_compare_with_are_closed_too(tiny_snapshot, clock):
    clock(BEFORE)
    with pytest.raises(Embargoed):
        tiny_snapshot.measure("success_rate", ["region"], NATION, ["2024"], level="benchmark")


@pytest.mark.parametrize("scope", SCOPES)
def test_the_connection_itself_does_not_have_them(tiny_snapshot, clock, scope):
    clock(BEFORE)
    scope, shut = Scope.parse(scope), tiny_snapshot.shut(["2024"])
    opened = connection(opening.file_of(tiny_snapshot.folder, scope), scope, shut)
    listed = opened.cursor().execute("select column_name from duckdb_columns() where database_name = 'memory'")
    names = {name for (name,) in listed.fetchall()}
    assert "registered" in names
    assert not names & shut.columns


def test_what_was_opened_after_the_hour_answers_nothing_before_it(tiny_snapshot, clock):
    """A clock set back: the connection that is still open shows what the hour now hides."""
    clock(AFTER)
    assert counted(tiny_snapshot, "admitted") == 5
    clock(BEFORE)
    with pytest.raises(Embargoed):
        counted(tiny_snapshot, "admitted")


def test_an_earlier_session_stays_open_alone_and_closes_together_with_the_later(tiny_snapshot, clock):
    clock(BEFORE)
    assert counted(tiny_snapshot, "admitted", ["2023"]) == 2
    with pytest.raises(Embargoed):
        counted(tiny_snapshot, "admitted", ["2023", "2024"])


@pytest.fixture
def copied(tiny_snapshots, tmp_path):
    """The tiny snapshot under another manifest."""

    def copy(**told):
        shutil.copytree(tiny_snapshots, tmp_path / "copied")
        (manifest,) = (tmp_path / "copied").glob("*/manifest.json")
        manifest.write_text(json.dumps(json.loads(manifest.read_text()) | told))
        return open_current(tmp_path / "copied")

    return copy


def test_a_question_about_another_session_has_no_row_of_the_closed_one(copied, clock):
    snapshot = copied(sessions={"2023": {}, "2024": {}})
    clock(BEFORE)
    opened = connection(opening.file_of(snapshot.folder, NATION), NATION, snapshot.shut(["2023"]))
    assert opened.cursor().execute("select distinct session from headcount").fetchall() == [("2023",)]


def test_between_the_two_hours_what_both_sessions_decide_is_closed(tiny_snapshot, clock):
    clock(BETWEEN)
    assert counted(tiny_snapshot, "admitted") == 5
    with pytest.raises(Embargoed):
        counted(tiny_snapshot, "laureate")


def test_what_was_withheld_is_not_shown_as_zero_after_the_hour(copied, clock):
    withheld = copied(withheld={"2024": {"catch_up_results": "2024-07-19T09:00:00+00:00"}})
    clock(AFTER)
    with pytest.raises(Embargoed):
        counted(withheld, "diploma_issued")
    assert counted(withheld, "laureate") == 5  # those of the ordinary session, published before


def test_a_manifest_cannot_bring_the_hour_forward(copied, clock):
    early = copied(announced={"2024": dict.fromkeys(embargo.rules(), "2024-01-01T00:00:00+00:00")})
    clock(BEFORE)
    with pytest.raises(Embargoed):
        counted(early, "present")


def test_a_manifest_can_put_the_hour_off(copied, clock):
    late = copied(announced={"2024": dict.fromkeys(embargo.rules(), "2024-06-27T09:00:00+00:00")})
    clock(datetime(2024, 6, 26, 12, tzinfo=UTC))
    with pytest.raises(Embargoed):
        counted(late, "present")


def test_a_word_that_is_no_column_is_still_a_mistake(tiny_snapshot, clock):
    clock(BEFORE)
    with pytest.raises(ValueError, match="no_such_day"):
        tiny_snapshot.ask("progress", NATION, sessions=["2024"], within="nation", event="no_such_day")


def test_findings_about_results_close_with_them(tiny_snapshot, clock):
    clock(BEFORE)
    with pytest.raises(Embargoed):
        tiny_snapshot.ask("findings_summary", NATION, sessions=["2024"], within="nation")


@pytest.mark.parametrize(("source", "shown"), [("results", None), (None, None), ("candidates", "14.71")])
def test_a_report_tells_no_value_of_results_before_the_hour(tmp_path, clock, source, shown):
    found = {"source": source, "session": "2024", "value": "14.71"}
    (tmp_path / "attempts").mkdir()
    (tmp_path / "attempts" / "one.json").write_text(json.dumps({"findings": [found]}))
    (tmp_path / "attempts" / "LATEST").write_text("one")
    clock(BEFORE)
    assert last_attempt(tmp_path)["findings"][0]["value"] == shown
    clock(AFTER)
    assert last_attempt(tmp_path)["findings"][0]["value"] == "14.71"
