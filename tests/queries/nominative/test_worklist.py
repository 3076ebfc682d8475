"""The one question that is asked of a file of names, on literal rows and against a second count in plain Python."""

import random
from contextlib import contextmanager

import duckdb
import pytest

from marsad import queries
from marsad.worklist import GATES

NEVER = 9999
FOLDER = queries.FOLDER / "nominative"
QUERY = queries.load("worklist", FOLDER)
FILTERS = ["region", "province", "commune", "school", "school_type", "area", "stream", "pole", "sex", "candidate_type"]
USUAL = dict.fromkeys(FILTERS, "x") | {"session": "2024", "name_mask": "A. B.", "massar_mask": "", "cnie_mask": ""}
USUAL |= dict.fromkeys(GATES, False) | {
    "cnie_status": "none",
    "candidate_key": "k",
    "key_version": 1,
    "sealed": b"",
}
USUAL |= dict.fromkeys(["cnie_requested_day", "cnie_day", "correction_day", "verified_day", "laureate_day"], NEVER)


def asked(rows, gate, start=0, size=1000, **filters):
    with listed(rows) as db:
        return answer(db, gate, start, size, **filters)


@contextmanager
def listed(rows):
    with duckdb.connect() as db:
        types = {
            name: {bool: "boolean", int: "smallint", bytes: "blob"}.get(type(v), "varchar") for name, v in USUAL.items()
        }
        db.execute(f"create table identity ({', '.join(f'{name} {kind}' for name, kind in types.items())})")
        marks = ", ".join("?" * len(USUAL))
        db.executemany(f"insert into identity values ({marks})", [list((USUAL | row).values()) for row in rows])  # noqa: S608
        yield db


def answer(db, gate, start=0, size=1000, **filters):
    given = {name: ["all"] for name in FILTERS} | filters
    given |= {"gate": [gate], "about": GATES[gate], "session": "2024", "opened_day": -100, "start": start, "size": size}
    found = db.execute(QUERY.text, given)
    columns = [each[0] for each in found.description]
    return [dict(zip(columns, row, strict=True)) for row in found.fetchall()]


CARD = {"cnie_missing": True}
UNVERIFIED = {"unverified": True}


@pytest.mark.parametrize(
    ("gate", "row", "reason", "since"),
    [
        ("cnie_missing", CARD, "cnie_none", None),
        ("cnie_missing", CARD | {"cnie_status": "requested", "cnie_requested_day": -30}, "cnie_requested", -30),
        ("cnie_missing", CARD | {"cnie_status": "requested"}, "cnie_requested", None),
        ("cnie_missing", CARD | {"cnie_status": "expired"}, "cnie_expired", None),
        ("cnie_missing", CARD | {"cnie_status": "held"}, "cnie_invalid", None),  # said to be held, not a valid number
        ("cnie_missing", CARD | {"cnie_status": "unknown"}, "cnie_none", None),
        ("copy_missing", {"copy_missing": True, "cnie_day": -12}, "copy_missing", -12),
        ("unverified", UNVERIFIED, "verification_not_opened", -100),  # since the service opened
        ("unverified", UNVERIFIED | {"correction_pending": True, "correction_day": 3}, "correction_pending", 3),
        ("unsummoned", {"unsummoned": True, "verified_day": -9}, "summons_due", -9),
        ("unsummoned", {"unsummoned": True} | UNVERIFIED, "verification_not_opened", -100),
        (
            "unsummoned",
            {"unsummoned": True} | UNVERIFIED | CARD,
            "cnie_none",
            None,
        ),  # the first gate is the one to open
        ("diploma_barred", {"diploma_barred": True, "laureate_day": 16} | CARD, "cnie_none", 16),
    ],
)
def test_a_reason_is_the_first_step_to_take_and_since_when(gate, row, reason, since):
    (found,) = asked([row], gate)
    assert (found["reason"], found["since_day"]) == (reason, since)


@pytest.mark.parametrize("gate", GATES)
def test_only_who_is_stopped_at_the_gate_is_listed(gate):
    rows = [{each: True, "name_mask": each} for each in GATES]
    assert [row["name_mask"] for row in asked(rows, gate)] == [gate]


def test_who_waits_longest_comes_first_and_who_has_no_day_last():
    days = {"late": 10, "early": -20, "none": NEVER}
    rows = [{"copy_missing": True, "cnie_day": day, "name_mask": name} for name, day in days.items()]
    assert [row["name_mask"] for row in asked(rows, "copy_missing")] == ["early", "late", "none"]


def test_pages_hold_everybody_once_and_tell_the_whole_number():
    rows = [{"copy_missing": True, "cnie_day": n % 7, "candidate_key": f"{n:02}"} for n in range(23)]
    pages = [asked(rows, "copy_missing", start, 10) for start in (0, 10, 20)]
    assert sorted(row["candidate_key"] for page in pages for row in page) == [f"{n:02}" for n in range(23)]
    assert {row["total"] for page in pages for row in page} == {23}


def test_an_earlier_session_has_no_list():
    assert asked([CARD | {"session": "2023"}], "cnie_missing") == []


@pytest.fixture
def many():
    draw = random.Random(7)
    return [
        {gate: draw.random() < 0.5 for gate in GATES} | {name: draw.choice("abc") for name in FILTERS}
        for _ in range(200)
    ]


def test_the_list_is_as_long_as_the_second_count_under_any_filter(many):
    draw = random.Random(7)
    with listed(many) as db:
        for _ in range(25):
            gate = draw.choice(list(GATES))
            filters = {name: draw.sample("abc", 2) for name in FILTERS if draw.random() < 0.3}
            inside = [row for row in many if row[gate] and all(row[name] in own for name, own in filters.items())]
            found = answer(db, gate, **filters)
            assert len(found) == len(inside)
            assert {row["total"] for row in found} <= {len(inside)}


def test_its_header_declares_what_it_asks_and_returns():
    assert list(asked([CARD], "cnie_missing")[0]) == list(QUERY.returns)
    assert set(QUERY.params) == {
        f"{name}" for name in [*FILTERS, "gate", "about", "session", "opened_day", "start", "size"]
    }
