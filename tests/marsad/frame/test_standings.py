"""The gates of every school, province, region and the nation of the sample, against the same rules in plain Python."""

from statistics import median_low

import duckdb
import pytest

from marsad.frame import address, look
from marsad.frame.standings import standings
from marsad.texts import Words
from marsad.viewer import Viewer

NEVER = 9999
SESSION = "2024"
# Gate: the day column, or the state, that says a candidate is past it.
DAYS = {
    "cnie": "cnie_day",
    "copy": "copy_day",
    "verification": "verified_day",
    "summons": "summons_day",
    "scholarship": "scholarship_day",
    "result": "laureate_day",
    "diploma": "diploma_day",
    "consulted": "digital_consulted_day",
    "shared": "digital_shared_day",
}
WAY = ["cnie", "verification", "summons", "exam", "result", "diploma"]
OPENS = {"cnie": "cnie_deadline", "copy": "cnie_deadline"} | {name: name for name in ("verification", "summons")}
CLOSED_BY = {"verification": "summons", "summons": "summons", "scholarship": "scholarship"}


def past(c, gate):
    return c["presence"] == "present" if gate == "exam" else c[DAYS[gate]] < NEVER


def stop(c):
    """Without a card before the card, else before the gate after the last one passed."""
    if not past(c, "cnie"):
        return "cnie"
    last = max(WAY.index(gate) for gate in WAY if past(c, gate))
    return WAY[last + 1] if last + 1 < len(WAY) else "finished"


def is_stopped(c, gate):
    return past(c, "cnie") and not past(c, "copy") if gate == "copy" else stop(c) == gate


def begun(c, gate):
    """The day since which somebody stopped before a gate has been waiting for it."""
    if gate == "cnie":
        return c["cnie_requested_day"]
    return max(c["cnie_day"], c["verified_day"]) if gate == "summons" else c["cnie_day"]


def may_then(c, gate):
    """For whom the card is all that is missing; what lies behind the card on the way to the gate follows from it."""
    if past(c, "cnie"):
        return False
    if gate == "scholarship":
        return True
    return not past(c, gate) and (gate != "diploma" or past(c, "result"))


@pytest.fixture(scope="module")
def people(sample_snapshot):
    with duckdb.connect() as db:
        db.execute(f"attach '{sample_snapshot.folder / 'facts' / 'nation.duckdb'}' as published (read_only)")
        rows = db.execute("select * from published.candidate where session = $session", {"session": SESSION})
        names = [column[0] for column in rows.description]
        return [dict(zip(names, row, strict=True)) for row in rows.fetchall()]


@pytest.fixture(scope="module")
def units(people):
    """Every place with its own candidates."""
    found = {"nation": people}
    for c in people:
        for kind in ("region", "province", "school"):
            if c[kind] != "unknown":
                found.setdefault(c[kind], []).append(c)
    return found


@pytest.fixture(scope="module")
def views(sample_snapshot, units):
    viewer, words = Viewer.parse("central:nation"), Words("fr")
    wanted = {code: address.read({"territory": code, "session": SESSION}) for code in units}
    return {code: look.look(sample_snapshot, viewer, words, at) for code, at in wanted.items()}


@pytest.fixture(scope="module")
def found(views):
    return {code: standings(view) for code, view in views.items()}


def test_the_sample_has_units_of_every_kind(units):
    assert len(units) > 250


@pytest.mark.parametrize("gate", [*DAYS, "exam"])
def test_who_is_past_a_gate_is_counted_alike_in_every_unit(found, units, gate):
    for code, mine in units.items():
        assert found[code][gate].passed == sum(past(c, gate) for c in mine), code


@pytest.mark.parametrize("gate", ["cnie", "copy", "verification", "summons", "exam", "result"])
def test_who_is_stopped_before_a_gate_is_counted_alike_in_every_unit(found, units, gate):
    for code, mine in units.items():
        assert found[code][gate].stopped == sum(is_stopped(c, gate) for c in mine), code


@pytest.mark.parametrize("gate", ["cnie", "copy", "verification", "summons"])
def test_waiting_times_agree_in_every_unit(views, found, units, gate):
    for code, mine in units.items():
        waits = days_waited(views[code], [c for c in mine if is_stopped(c, gate)], gate)
        told = found[code][gate].waiting
        assert (told.median if told else None) == (median_low(waits) if waits else None), code
        bands = [sum(low <= n <= high for n in waits) for low, high in ((0, 7), (8, 30), (31, 60), (61, NEVER))]
        assert list(told.bands if told else (0, 0, 0, 0)) == bands, code


def days_waited(view, stopped, gate):
    opening = view.steps[OPENS[gate]].starts_day
    since = [opening if begun(c, gate) == NEVER else max(begun(c, gate), opening) for c in stopped]
    return [view.session.as_of_day - day for day in since]


def test_what_a_card_unlocks_is_counted_alike_in_every_unit(views, found, units):
    for code, mine in units.items():
        unlocked = {gate.code: n for gate, n in found[code]["cnie"].unlocks}
        still = [
            gate for gate in ("copy", "verification", "summons", "scholarship", "diploma") if open_(views[code], gate)
        ]
        counted = {gate: sum(may_then(c, gate) for c in mine) for gate in still}
        assert unlocked == {gate: n for gate, n in counted.items() if n}, code


def open_(view, gate):
    return gate not in CLOSED_BY or view.session.as_of <= view.steps[CLOSED_BY[gate]].ends_on


def test_those_stopped_on_the_way_add_up_to_those_who_are_not_through(found, units):
    for code, mine in units.items():
        stopped = sum(one.stopped or 0 for gate, one in found[code].items() if gate in WAY)
        assert stopped == sum(stop(c) not in ("finished", "diploma") for c in mine), "the diploma is not open yet"


def test_a_gate_that_is_not_open_stops_nobody_yet(found, units):
    assert any(stop(c) == "diploma" for c in units["nation"])
    assert found["nation"]["diploma"].stopped is None
