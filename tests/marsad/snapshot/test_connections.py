from concurrent.futures import ThreadPoolExecutor

import pytest

from marsad.scope import Scope
from marsad.snapshot import QueryRefused, connections, opening
from marsad.snapshot.connections import connection, run
from marsad.snapshot.shutting import OPEN

NATION = Scope.parse("nation")
SCOPES = ["nation", "04", "04.421", "04.441", "16698Z", "16700B"]
LONG = "select count(*) from range(100000000000) as t(i) where i % 3 = 1"
LARGE = "select count(*) from (select distinct hash(i) from range(90000000) as t(i))"


def opened(snapshot, scope):
    return connection(opening.file_of(snapshot.folder, scope), scope)


def test_a_scope_is_opened_once(tiny_snapshot):
    assert opened(tiny_snapshot, NATION) is opened(tiny_snapshot, NATION)


def test_schools_of_one_province_do_not_share_a_connection(tiny_snapshot):
    one, other = (opened(tiny_snapshot, Scope.parse(code)) for code in ("16698Z", "16700B"))
    assert one is not other


def test_who_still_reads_a_file_keeps_nobody_else_out_of_it(tiny_snapshot):
    """A connection given up while a question still runs on it."""
    file = opening.file_of(tiny_snapshot.folder, NATION)
    first, second = (connections._connect(file, NATION, OPEN) for _ in range(2))
    assert run(second, "select 1 as one", {}).one.tolist() == [1]
    assert run(first, "select 2 as two", {}).two.tolist() == [2]


def test_threads_get_their_own_rows(tiny_snapshot):
    """A connection shared by threads hands one caller's rows to another; a cursor each does not."""
    alone = {code: tiny_snapshot.counts(["registered"], ["school"], Scope.parse(code), ["2024"]) for code in SCOPES}

    def ask(code):
        return code, tiny_snapshot.counts(["registered"], ["school"], Scope.parse(code), ["2024"])

    with ThreadPoolExecutor(16) as threads:
        answers = list(threads.map(ask, SCOPES * 60))
    assert all(rows.equals(alone[code]) for code, rows in answers)


def limited(tiny_snapshot, monkeypatch, tmp_path, **limits):
    """A connection of its own: limits are set when a file is opened and locked from then on."""
    wanted = connections.limits() | limits
    monkeypatch.setattr(connections, "limits", lambda: wanted)
    file = tmp_path / "nation.duckdb"
    file.write_bytes(opening.file_of(tiny_snapshot.folder, NATION).read_bytes())
    return connection(file, NATION)


def test_a_question_that_takes_too_long_is_stopped_and_the_next_is_answered(tiny_snapshot, monkeypatch, tmp_path):
    slow = limited(tiny_snapshot, monkeypatch, tmp_path, max_execution_time="200")
    with pytest.raises(QueryRefused) as refused:
        run(slow, LONG, {})
    assert refused.value.code == "QUERY_TIMEOUT"
    assert run(slow, "select 1 as one", {}).one.tolist() == [1]


def test_a_question_that_takes_too_much_memory_is_stopped(tiny_snapshot, monkeypatch, tmp_path):
    small = limited(tiny_snapshot, monkeypatch, tmp_path, memory_limit="32MB", max_execution_time="60000")
    with pytest.raises(QueryRefused) as refused:
        run(small, LARGE, {})
    assert refused.value.code == "QUERY_TOO_HEAVY"


def test_a_mistake_in_a_question_is_not_taken_for_a_broken_snapshot(tiny_snapshot):
    with pytest.raises(ValueError, match="nothing"):
        run(opened(tiny_snapshot, NATION), "select nothing from headcount", {})


def test_connections_kept_open_are_bounded(tiny_snapshot, monkeypatch):
    monkeypatch.setattr(connections, "KEPT_OPEN", 2)
    first = opened(tiny_snapshot, NATION)
    for code in SCOPES[1:]:
        opened(tiny_snapshot, Scope.parse(code))
    assert len(connections._open) == 2
    assert first.cursor().execute("select 1").fetchone() == (1,)  # who still holds it may finish
