import hashlib
import json

import pytest

from marsad import audit
from tests.marsad.audit.chain import two_months, write

OCTOBER, NOVEMBER = "access-2026-10.jsonl", "access-2026-11.jsonl"


@pytest.fixture
def log(tmp_path):
    return two_months(tmp_path)


def edit(log, name, change):
    lines = (log / name).read_bytes().splitlines(keepends=True)
    (log / name).write_bytes(b"".join(change(lines)))


def written_anew(lines, previous=audit.GENESIS):
    """What somebody does who knows how lines are hashed."""
    for number, line in enumerate(lines, start=1):
        values = json.loads(line) | {"previous": previous, "sequence": number, "hash": ""}
        previous = hashlib.sha256(json.dumps(values, separators=(",", ":")).encode()).hexdigest()
        yield json.dumps(values | {"hash": previous}, separators=(",", ":")).encode() + b"\n"


def test_the_chain_goes_on_from_one_month_to_the_next(log):
    found = audit.verify(log)
    assert (found.lines, found.first) == (6, 1)
    assert found.head == list(audit.entries(log))[-1].hash


def test_an_empty_folder_holds_a_chain_of_no_line(tmp_path):
    assert audit.verify(tmp_path) == audit.Verified(0, 0, audit.GENESIS)


BREAKS = {
    "changed": (OCTOBER, lambda lines: [lines[0], lines[1].replace(b'"rows":25', b'"rows":24'), lines[2]], 2),
    "respaced": (OCTOBER, lambda lines: [lines[0], lines[1].replace(b'"rows":25', b'"rows": 25'), lines[2]], 2),
    "taken out": (OCTOBER, lambda lines: [lines[0], lines[2]], 2),
    "moved": (NOVEMBER, lambda lines: [lines[1], lines[0], lines[2]], 1),
    "put in": (NOVEMBER, lambda lines: [lines[0], lines[0], *lines[1:]], 2),
    "first taken out": (OCTOBER, lambda lines: lines[1:], 1),
    "last of a month cut": (OCTOBER, lambda lines: lines[:2], 1),  # noticed at the first line of November
    "torn": (NOVEMBER, lambda lines: [*lines[:2], lines[2][:40]], 3),
    "another text": (NOVEMBER, lambda lines: [b"hello\n", *lines[1:]], 1),
    "a number for a line": (NOVEMBER, lambda lines: [b"17\n", *lines[1:]], 1),
    "written anew from the middle": (NOVEMBER, lambda lines: list(written_anew(lines)), 1),
}


@pytest.mark.parametrize("how", BREAKS)
def test_every_change_is_found_at_its_line(log, how):
    name, change, line = BREAKS[how]
    edit(log, name, change)
    with pytest.raises(audit.AuditBroken) as found:
        audit.verify(log)
    assert (found.value.line, found.value.file) == (line, NOVEMBER if "of a month" in how else name)


def test_a_month_taken_away_is_missed(log):
    (log / OCTOBER).unlink()
    with pytest.raises(audit.AuditBroken, match="lines before it are missing"):
        audit.verify(log)


def test_a_noted_head_is_found_again_after_the_log_has_grown(log):
    noted = audit.verify(log).head
    write(log)
    assert audit.verify(log, noted).lines == 7


def test_cut_last_lines_are_noticed_by_the_noted_head_alone(log):
    noted = audit.verify(log).head
    edit(log, NOVEMBER, lambda lines: lines[:-1])
    assert audit.verify(log).lines == 5  # hashes cannot know what stood behind
    with pytest.raises(audit.AuditBroken, match="noted head"):
        audit.verify(log, noted)


def test_a_log_written_anew_is_noticed_by_the_noted_head_alone(log):
    noted = audit.verify(log).head
    (log / NOVEMBER).unlink()
    edit(log, OCTOBER, lambda lines: list(written_anew(lines[1:])))
    assert audit.verify(log).lines == 2
    with pytest.raises(audit.AuditBroken, match="noted head"):
        audit.verify(log, noted)
