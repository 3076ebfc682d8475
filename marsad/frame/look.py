"""From an address to a view. The address is free input: it can only narrow what the viewer's scope opens."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pandas

from marsad.frame import facts, labels
from marsad.frame.address import FILTERS, Address
from marsad.frame.shelf import Shelf
from marsad.frame.view import Place, Session, Step, View
from marsad.snapshot import Snapshot, SnapshotMissing
from marsad.texts import Words
from marsad.viewer import Viewer

PLACES = ("nation", "region", "province", "school")
NOWHERE = Place("nation", "nation", "")
_sessions = Shelf(400)


def look(snapshot: Snapshot, viewer: Viewer, words: Words, address: Address) -> View:
    """The viewer's own territory first, then whatever of the address lies inside it."""
    view = at_home(snapshot, viewer, words, address)
    view = replace(view, place=placed(view, address.territory) or view.place)
    narrowed = replace(view.address, territory=view.place.code, filters=narrow(view, address))
    return replace(view, address=narrowed, steps=calendar(view))


def at_home(snapshot: Snapshot, viewer: Viewer, words: Words, address: Address) -> View:
    sessions = known_sessions(snapshot, viewer)
    session = sessions.get(address.session) or sessions[max(sessions)]
    previous = max((code for code in sessions if code < session.code), default=None)
    home = replace(address, session=session.code, territory=str(viewer.scope), filters=())
    view = View(snapshot, viewer, words, home, NOWHERE, session, previous, {}, snapshot.shut([session.code]))
    place = placed(view, home.territory)
    if place is None:
        raise SnapshotMissing(f"{viewer.scope} is not in this snapshot")
    return replace(view, place=place)


def known_sessions(snapshot: Snapshot, viewer: Viewer) -> Mapping[str, Session]:
    return _sessions.get((snapshot.folder, str(viewer.scope)), lambda: _known_sessions(snapshot, viewer))


def _known_sessions(snapshot: Snapshot, viewer: Viewer) -> Mapping[str, Session]:
    rows = snapshot.ask("sessions", viewer.scope).to_dict("records")
    return {row["session"]: _session(row) for row in rows}


def placed(view: View, code: str) -> Place | None:
    """The place of a code with the line of its ancestors, when it lies inside the scope; otherwise nothing."""
    return facts.kept_for_scope(view, f"place {code}", lambda: _placed(view, code))


def _placed(view: View, code: str) -> Place | None:
    line = facts.ask(view, "territories", filtered=False, place=code).to_dict("records") if code else []
    home = next((i for i, row in enumerate(line) if row["code"] == str(view.scope)), None)
    if home is None or line[-1]["kind"] not in PLACES:
        return None
    named = [(row["code"], view.words.name(row)) for row in line[home:]]
    return Place(line[-1]["kind"], *named[-1], tuple(named[:-1]), _region(line))


def narrow(view: View, address: Address) -> tuple[tuple[str, tuple[str, ...]], ...]:
    known = options(view)
    kept = {name: tuple(code for code in codes if code in known[name]) for name, codes in address.filters}
    return tuple((name, codes) for name, codes in kept.items() if codes)


def options(view: View) -> Mapping[str, tuple[str, ...]]:
    """What can be filtered on: the codes that the viewer's own territory holds."""
    return facts.kept_for_scope(view, "options", lambda: _options(view))


def calendar(view: View) -> Mapping[str, Step]:
    region = view.place.region or "all"
    return facts.kept_for_scope(view, f"calendar {region}", lambda: _calendar(view, region))


def _calendar(view: View, region: str) -> Mapping[str, Step]:
    rows = facts.ask(view, "calendar", filtered=False, sessions=(view.session.code,), region=(region,))
    return {row["step"]: _step(row) for row in rows.to_dict("records")}


def _options(view: View) -> Mapping[str, tuple[str, ...]]:
    rows = facts.counts(view, ["registered"], FILTERS, within=str(view.scope))
    return {name: tuple(sorted(rows[name].unique(), key=lambda code: labels.rank(name, code))) for name in FILTERS}


def _region(line: list[dict]) -> str:
    return next((row["code"] for row in line if row["kind"] == "region"), "")


def _session(row: Mapping) -> Session:
    return Session(
        row["session"],
        _date(row["first_exam_on"]),
        _date(row["as_of"]),
        int(row["as_of_day"]),
        int(row["files_expected"]),
        int(row["files_received"]),
    )


def _step(row: Mapping) -> Step:
    days = (int(row["starts_day"]), int(row["ends_day"]))
    return Step(
        _date(row["starts_on"]), _date(row["ends_on"]), *days, row["status"] == "assumed", row["opens_at"] or ""
    )


def _text(cell: object) -> str:
    return cell if isinstance(cell, str) else ""


def _date(moment: pandas.Timestamp) -> date:
    return pandas.Timestamp(moment).date()
