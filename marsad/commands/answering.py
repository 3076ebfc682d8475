"""From the words of a command to one question asked of a snapshot, through the scope of the viewer."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pandas

from marsad import queries
from marsad.commands.printing import Format, say, show, stop
from marsad.indicators import UnknownIndicator, indicators
from marsad.scope import ScopeError
from marsad.snapshot import Snapshot, SnapshotError, open_current
from marsad.viewer import ROLES, Viewer

LISTS = ("by", "counts", "sessions")
MISTAKES = (ScopeError, SnapshotError, UnknownIndicator, queries.UnknownQuestion, ValueError)

Read = Callable[[Snapshot, Viewer], pandas.DataFrame]


def measure(
    indicator: str,
    by: Sequence[str],
    same_day: bool,
    viewer: str,
    snapshots: Path,
    form: Format,
    *,
    within: str,
    sessions: list[str],
    filters: list[str],
) -> None:
    def read(snapshot: Snapshot, who: Viewer) -> pandas.DataFrame:
        years = sessions or _latest(snapshot, who)
        return snapshot.measure(indicator, by, who.scope, years, within, pairs(filters), same_day)

    _answer(read, viewer, snapshots, form)


def ask(
    question: str,
    params: list[str],
    viewer: str,
    snapshots: Path,
    form: Format,
    *,
    within: str,
    sessions: list[str],
    filters: list[str],
) -> None:
    def read(snapshot: Snapshot, who: Viewer) -> pandas.DataFrame:
        known = {"within": within, "sessions": sessions or _latest(snapshot, who)}
        needed = queries.load(question).params
        given = {name: known[name] for name in needed if name in known} | _params(params)
        return snapshot.ask(question, who.scope, pairs(filters), **given)

    _answer(read, viewer, snapshots, form)


def indicator_list(lang: str) -> pandas.DataFrame:
    known = indicators().values()
    return pandas.DataFrame([{"indicator": one.name, "unit": one.unit, "label": one.label[lang]} for one in known])


def question_list() -> pandas.DataFrame:
    known = [queries.load(name) for name in queries.names()]
    return pandas.DataFrame([{"name": one.name, "question": one.question} for one in known])


def codes(text: str) -> list[str]:
    return [code.strip() for code in text.split(",") if code.strip()]


def pairs(texts: list[str]) -> dict[str, list[str]]:
    """`sex=female` and `sex=male` together are either of them, as is `sex=female,male`."""
    chosen: dict[str, list[str]] = {}
    for text in texts:
        name, _, values = text.partition("=")
        if not codes(values):
            raise ValueError(f"write NAME=CODE, not {text!r}")
        chosen.setdefault(name, []).extend(codes(values))
    return chosen


def _params(texts: list[str]) -> dict[str, str | list[str]]:
    return {name: values if name in LISTS else ",".join(values) for name, values in pairs(texts).items()}


def _latest(snapshot: Snapshot, who: Viewer) -> list[str]:
    return list(snapshot.ask("sessions", who.scope)["session"])[-1:]


def _answer(read: Read, viewer: str, snapshots: Path, form: Format) -> None:
    try:
        who = Viewer.parse(viewer)
        if not who.rights.facts:
            raise ScopeError(f"{who.role} opens no figures: choose one of {', '.join(ROLES)}")
        snapshot = open_current(snapshots, who.scope)
        rows = read(snapshot, who)
    except MISTAKES as error:
        stop(f"{getattr(error, 'code', 'Not possible')}: {error}")
    for warning in snapshot.warnings:
        say(f"{warning.code}: {warning}; snapshot {snapshot.id} is read instead")
    if rows.empty:
        say(f"Nobody matches within the territory of {who}.")
    show(rows, form)
