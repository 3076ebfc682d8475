"""One page of a work-list as it is read and printed: a head that only paper shows, and a table."""

from collections.abc import Sequence

import pandas
import streamlit as st

from marsad.audit import Entry
from marsad.frame import labels, names
from marsad.frame.view import View
from marsad.frame.visitor import viewer_name
from marsad.texts import plain
from marsad.viewer import DEMONSTRATION
from marsad.worklist import ONE_REASON, Asked, Listed, Row


def sheet(view: View, asked: Asked, entry: Entry, found: Listed, start: int, purpose: str) -> None:
    """`purpose`: why the names are readable; empty where they are masked."""
    words = view.words
    with st.container(key="paper-head"):
        for line in head(view, asked, entry, purpose):
            st.caption(line)
    st.caption("  \n".join(about(view, asked, found, start)))
    alt = words.t(f"stopped.{asked.gate}")
    st.table(written(view, asked, found.rows, start, bool(purpose)), hide_index=True, border="horizontal", alt=alt)


def head(view: View, asked: Asked, entry: Entry, purpose: str) -> list[str]:
    """Whose list, of when, printed by whom, why, and the line of the access log that knows about it."""
    words = view.words
    shown = words.t(f"purpose.{purpose}") if purpose else words.t("worklist.masked")
    who = {"viewer": plain(viewer_name(view)), "subject": plain(view.viewer.subject)}
    lines = [
        words.t("worklist.head", place=plain(view.place.name), gate=words.t(f"stopped.{asked.gate}")),
        words.t("worklist.printed", day=view.session.as_of, **who),
        words.t("worklist.proof", shown=shown, line=str(entry.sequence), snapshot=view.snapshot.id),
    ]
    return [*lines, words.t("head.demonstration")] if view.viewer.issuer == DEMONSTRATION else lines


def about(view: View, asked: Asked, found: Listed, start: int) -> list[str]:
    """Which part of the list this is; where all wait for the same thing, it is said once."""
    words, last = view.words, start + len(found.rows)
    part = words.t("worklist.rows", first=start + 1, last=last, n=found.total)
    if asked.gate not in ONE_REASON or not found.rows:
        return [part]
    return [part, words.t("worklist.step", step=words.t(f"owner.{found.rows[0].reason}"))]


def written(view: View, asked: Asked, rows: Sequence[Row], start: int, readable: bool) -> pandas.DataFrame:
    lines = [line(view, row, start + n, readable) for n, row in enumerate(rows, start=1)]
    if asked.gate not in ONE_REASON:
        lines = [each | step(view, row) for each, row in zip(lines, rows, strict=True)]
    return pandas.DataFrame(lines)


def step(view: View, row: Row) -> dict[str, str]:
    """One cell: the sheet has to fit the width of a page."""
    words = view.words
    said = words.t("worklist.because", reason=words.t(f"reason.{row.reason}"), step=words.t(f"owner.{row.reason}"))
    return {words.t("worklist.reason"): said}


def line(view: View, row: Row, number: int, readable: bool) -> dict[str, str]:
    words = view.words
    name = (row.name_ar or row.name_fr) if words.rtl else (row.name_fr or row.name_ar)
    place = {} if view.place.kind == "school" else {words.t("kind.school"): plain(names.of(view, row.school))}
    more = {words.t("worklist.born"): born(row.birth_date), words.t("worklist.class"): plain(row.class_name)}
    waited = words.number(row.waiting) if row.waiting is not None else words.t("worklist.no_day")
    return {
        words.t("worklist.number"): words.number(number),
        words.t("worklist.candidate"): words.apart(plain(name)),
        words.t("worklist.massar"): plain(row.massar),
        words.t("worklist.cnie"): plain(row.cnie),
        **(more if readable else {}),
        **place,
        words.t("dimension.stream"): labels.brief("stream", row.stream, words),
        words.t("worklist.waiting"): waited,
    }


def born(day: str) -> str:
    """`2006-02-03` as offices write it, in one piece."""
    return "/".join(reversed(day.split("-")))
