"""What a deadline is said to find, against the same method written once more in plain Python, day after day."""

import math
from dataclasses import replace
from datetime import timedelta

import pytest

from marsad.frame import address, look
from marsad.frame.projected import _projected, by_school, projected
from marsad.indicators import indicator
from marsad.texts import Words
from marsad.viewer import Viewer

COVERAGE = indicator("cnie_coverage")
AHEAD = 20  # days between the day of the figures and the deadline


@pytest.fixture
def before(sample_snapshot):
    """A view of the sample as it stood twenty days before the CNIE deadline."""

    def made(viewer="central:nation", **params):
        wanted = address.read(params)
        view = look.look(sample_snapshot, Viewer.parse(viewer), Words(wanted.lang), wanted)
        step = view.steps["cnie_deadline"]
        day = {"as_of": step.ends_on - timedelta(AHEAD), "as_of_day": step.ends_day - AHEAD}
        return replace(view, session=replace(view.session, **day))

    return made


def found(view, extension=0):
    return _projected(view, COVERAGE, view.steps["cnie_deadline"], extension)


@pytest.fixture
def largest(sample_snapshot, before):
    units = found(before()).units
    return units.loc[units["remaining"].idxmax(), "province"]


def plain(view, extension=0):
    """Needed, done and late, province by province, one day after the other."""
    rows = view.snapshot.ask(
        "progress_by",
        view.scope,
        by=["session", "province"],
        event="cnie_day",
        sessions=["2023", "2024"],
        within="nation",
    )
    bases = view.snapshot.counts(["registered"], ["session", "province"], view.scope, ["2023", "2024"])
    base = {(row.session, row.province): row.registered for row in bases.itertuples()}
    daily = {}
    for row in rows.itertuples():
        daily.setdefault((row.session, row.province), {})[row.day] = row.happened
    today, last = view.session.as_of_day, view.steps["cnie_deadline"].ends_day
    late = {}
    for session, province in base:
        if session == "2024":
            now, then = daily.get(("2024", province), {}), daily.get(("2023", province), {})
            open_now = base["2024", province] - sum(n for day, n in now.items() if day <= today)
            series = (now, today, open_now), (then, -1, base.get(("2023", province), 0))
            late[province] = math.floor(
                one_province(*series, last - today, extension, view.session.as_of.weekday()) + 0.5
            )
    return late


def one_province(now, then, days, extension, weekday):
    cases, today, open_now = now
    length, factors = days + extension, week_of(cases, today, weekday)
    steady = open_now
    a_day = sum(cases.get(today - ago, 0) for ago in range(7)) / 7
    for ahead in range(1, length + 1):
        steady = max(steady - a_day * factors[(weekday + ahead) % 7], 0)
    before, deadline, base = then
    known = sum(n for day, n in before.items() if deadline - length - 7 < day <= deadline)
    if not base or known < 30:
        return steady
    return (steady + guided(now, then, days, length, factors, weekday)) / 2


def guided(now, then, days, length, factors, weekday):
    (cases, today, open_now), (before, deadline, base) = now, then
    hazard = [week_hazard(before, deadline, base, week) for week in range(40)]
    expected, done, still = 0.0, 0, open_now
    for ago in range(7):
        done += cases.get(today - ago, 0)
        still += cases.get(today - ago, 0)
        expected += still * hazard[(days + ago) // 7] * factors[(weekday - ago) % 7]
    haste = (done + 5) / (expected + 5)
    total = sum(hazard[(length - ahead) // 7] * factors[(weekday + ahead) % 7] for ahead in range(1, length + 1))
    return open_now * math.exp(-haste * total)


def week_hazard(before, deadline, base, week):
    closed = sum(n for day, n in before.items() if deadline - 7 * week - 7 < day <= deadline - 7 * week)
    left = max(base - sum(n for day, n in before.items() if day <= deadline), 0.5)
    left += sum(n for day, n in before.items() if deadline - 7 * week < day <= deadline)
    return math.log(1 + closed / left) / 7


def week_of(cases, today, weekday):
    """Seven factors, Monday first."""
    recent = {ago: cases.get(today - ago, 0) for ago in range(28)}
    known, factors = sum(recent.values()), [0.0] * 7
    for ago, n in recent.items():
        factors[(weekday - ago) % 7] += n
    return [(n * 7 + 50) / (known + 50) for n in factors]


@pytest.mark.parametrize("extension", [0, 7, 14])
def test_every_province_agrees_with_the_method_in_plain_python(before, extension):
    units = found(before(), extension).units
    assert dict(zip(units["province"], units["late"], strict=True)) == plain(before(), extension)


def test_needed_and_done_agree_with_counting_by_hand(before):
    view = before()
    rows = view.snapshot.ask("progress", view.scope, event="cnie_day", sessions=["2024"], within="nation")
    today, said = view.session.as_of_day, found(view)
    served = int(rows[rows["day"] <= today]["happened"].sum())
    week = int(rows[(rows["day"] <= today) & (rows["day"] > today - 7)]["happened"].sum())
    assert said.remaining == said.base - served
    assert said.needed == math.ceil(said.remaining / AHEAD)
    assert said.done == pytest.approx(week / 7)


def test_a_province_has_one_number_whoever_asks(before, largest):
    region = largest.split(".")[0]
    nation, of_region = (found(before(**at)).units for at in ({}, {"territory": region}))
    alone = found(before(viewer=f"provincial_director:{largest}"))
    told = [units.set_index("province")["late"][largest] for units in (nation, of_region)]
    assert told == [alone.late, alone.late]


def test_provinces_add_up_to_their_region(before):
    units = found(before()).units
    assert units[units["region"] == "04"]["late"].sum() == found(before(territory="04")).late


def test_schools_add_up_to_their_province(before, largest):
    view = before(territory=largest)
    late = found(view).late
    schools = by_school(view, COVERAGE, late)
    assert schools["late"].sum() == late
    assert (schools["late"] <= schools["remaining"]).all()
    assert schools["remaining"].sum() == found(view).remaining


def test_the_interval_holds_the_projection(before):
    said = found(before())
    assert 0 <= said.best <= said.late <= said.worst <= said.remaining


def test_a_deadline_gone_by_is_told_as_it_was_reached(sample_snapshot):
    wanted = address.read({})
    view = look.look(sample_snapshot, Viewer.parse("central:nation"), Words("fr"), wanted)
    said = projected(view, COVERAGE)
    rows = view.snapshot.ask("progress", view.scope, event="cnie_day", sessions=["2024"], within="nation")
    assert said.days < 0
    assert said.reached == rows[rows["day"] <= said.step.ends_day]["happened"].sum()


@pytest.mark.parametrize("name", ["copy_received_rate", "claim_rate", "presence_rate", "scholarship_request_rate"])
def test_nothing_is_projected_where_nobody_can_be_late(before, name):
    assert projected(before(), indicator(name)) is None


def test_without_an_earlier_session_the_pace_is_enough(before):
    view = replace(before(), previous=None)
    assert not found(view).ahead.apart.any()


@pytest.mark.parametrize(("days", "near"), [(45, True), (46, False), (0, True), (-3, True)])
def test_a_far_deadline_is_not_projected(before, days, near):
    assert replace(found(before()), days=days).is_near is near
