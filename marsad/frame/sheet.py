"""One page of a work-list as it is read and printed: a head that only paper shows, and a table."""

from collections.abc import Sequence

import pyarrow
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


def written(view: View, asked: Asked, rows: Sequence[Row], start: int, readable: bool) -> pyarrow.Table:
    words = view.words
    columns = {
        "worklist.number": [words.number(start + n) for n in range(1, len(rows) + 1)],
        "worklist.candidate": [words.apart(plain(called(view, row))) for row in rows],
        "worklist.massar": [plain(row.massar) for row in rows],
        "worklist.cnie": [plain(row.cnie) for row in rows],
    }
    if readable:
        columns["worklist.born"] = [born(row.birth_date) for row in rows]
        columns["worklist.class"] = [plain(row.class_name) for row in rows]
    if view.place.kind != "school":
        columns["kind.school"] = [plain(names.of(view, row.school)) for row in rows]
    columns["dimension.stream"] = [labels.brief("stream", row.stream, words) for row in rows]
    columns["worklist.waiting"] = [waited(view, row) for row in rows]
    if asked.gate not in ONE_REASON:
        columns["worklist.reason"] = [step(view, row) for row in rows]
    return pyarrow.table({words.t(head): cells for head, cells in columns.items()})


def called(view: View, row: Row) -> str:
    return (row.name_ar or row.name_fr) if view.words.rtl else (row.name_fr or row.name_ar)


def waited(view: View, row: Row) -> str:
    return view.words.t("worklist.no_day") if row.waiting is None else view.words.number(row.waiting)


def step(view: View, row: Row) -> str:
    """Why, and who is next, in one cell: the sheet has to fit the width of a page."""
    words = view.words
    return words.t("worklist.because", reason=words.t(f"reason.{row.reason}"), step=words.t(f"owner.{row.reason}"))


def born(day: str) -> str:
    """`2006-02-03` as offices write it, in one piece."""
    return "/".join(reversed(day.split("-")))
