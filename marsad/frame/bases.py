"""Presence and success by the bases that are published: of the registered, of those present, schooled or all."""

from collections.abc import Mapping, Sequence

import pandas
import streamlit as st

from marsad.frame import facts, grid, labels, lineage
from marsad.frame.block import block
from marsad.frame.readings import ratio
from marsad.frame.view import View

COUNTS = ("registered", "present", "admitted")
RATES = (("present", "registered"), ("admitted", "present"), ("admitted", "registered"))
ALL = "all"


@block
def result_bases(view: View) -> None:
    """One line a category and one for all; each rate under the name of its base, its change beside."""
    words = view.words
    st.header(words.t("bases.title"))
    st.table(
        facts.kept(view, "bases", "", lambda: grid.sent(written(view))),
        hide_index=True,
        border="horizontal",
        alt=words.t("bases.title"),
    )
    st.caption(note(view))
    lineage.link(view, "bases", ["presence_rate", "success_rate"])


def note(view: View) -> str:
    said = view.words.t("bases.note", day=view.session.as_of)
    return f"{said} {view.words.t('bases.compared', previous=view.previous)}" if view.previous else said


def written(view: View) -> pandas.DataFrame:
    now, then = counted(view, view.session.code), counted(view, view.previous) if view.previous else {}
    return pandas.DataFrame([line(view, kind, now[kind], then.get(kind)) for kind in sorted(now, key=place)])


def place(kind: str) -> int:
    return 99 if kind == ALL else labels.rank("candidate_type", kind)


def counted(view: View, session: str) -> Mapping[str, Mapping[str, int]]:
    """On the same day of its session, so that a session whose results are not out yet is compared with nothing."""
    rows = facts.counts(view, COUNTS, ["candidate_type"], (session,), same_day=True).set_index("candidate_type")
    return rows.to_dict("index") | {ALL: rows.sum().to_dict()}


def line(view: View, kind: str, now: Mapping[str, int], then: Mapping[str, int] | None) -> dict[str, str]:
    words = view.words
    name = words.t("bases.all") if kind == ALL else labels.label("candidate_type", kind, words)
    counts = {words.t(f"bases.{count}"): words.number(now[count]) for count in COUNTS}
    rates = {words.t(f"bases.{part}_of_{base}"): rate(view, now, then, (part, base)) for part, base in RATES}
    return {words.t("dimension.candidate_type"): name, **counts, **rates}


def rate(view: View, now: Mapping[str, int], then: Mapping[str, int] | None, of: Sequence[str]) -> str:
    """The rate, and the points since the session before."""
    value = ratio(*(now[name] for name in of))
    before = ratio(*(then[name] for name in of)) if then and then["present"] else None
    said = view.words.percent(value)
    return said if before is None else f"{said} ({view.words.points(value - before)})"
