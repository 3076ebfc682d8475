"""A work-list as a file with readable names: on a purpose, the line first, above the day's number with a second person.

Names are read when the file is fetched and are nowhere before: not on the page, not in the link, not in the order.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial

import streamlit as st

from marsad import audit, worklist
from marsad.audit import AuditUnavailable, Entry, Forbidden
from marsad.exports import Column, Order, Request, Table, Unmade
from marsad.exports.approvals import LIFETIME
from marsad.frame import allowance, exporting, fetching, labels, names
from marsad.frame.fragment import fragment
from marsad.frame.labels_of_log import CLOCK
from marsad.frame.view import View
from marsad.snapshot import SnapshotError
from marsad.worklist import REVEAL_PURPOSES, Asked, NamesClosed, Row

BOX = "export-names"


def names_export(view: View, asked: Asked, stopped: int) -> None:
    """`stopped`: what the tile counts, and the list, and the file."""
    if stopped and view.viewer.rights.exports == "nominative" and worklist.sealed(view.snapshot):
        form(view, asked, stopped)


@fragment
def form(view: View, asked: Asked, stopped: int) -> None:
    words = view.words
    box = st.expander(words.t("names_export.title"), key=BOX, on_change="rerun", icon=":material/download:")
    if not box.open:
        return
    with box:
        left = allowance.left_alone(view.viewer)
        st.caption(words.t("names_export.rules", n=max(0, left), most=allowance.most()))
        purpose = purpose_chosen(view)
        if not purpose:
            return
        wanted = allowance.request(view, asked, purpose, stopped)
        if stopped <= left or second_person(view, wanted):
            prepare(view, asked, wanted)


def purpose_chosen(view: View) -> str | None:
    return st.selectbox(
        view.words.t("names_export.purpose"),
        REVEAL_PURPOSES,
        index=None,
        key=f"{BOX}-purpose",
        placeholder=view.words.t("names_export.choose"),
        format_func=lambda code: view.words.t(f"purpose.{code}"),
        width=380,
    )


def second_person(view: View, wanted: Request) -> bool:
    """Whether somebody has approved; else what stands in the way, and the way to ask."""
    words, kept = view.words, allowance.approvals().of(wanted)
    state = allowance.approvals().state(kept) if kept else "none"
    st.caption(words.t("names_export.needs", n=wanted.rows))
    if state == "approved" and wanted.rows <= kept.rows:
        st.success(words.t("names_export.approved"), icon=":material/check:")
        return True
    if state == "waiting":
        until = datetime.fromtimestamp(kept.asked_at, CLOCK) + timedelta(seconds=LIFETIME)
        st.info(words.t("names_export.waiting", until=until), icon=":material/hourglass_empty:")
    elif state == "refused":
        st.error(words.t("names_export.refused"), icon=":material/block:")
    elif st.button(words.t("names_export.ask"), key=f"{BOX}-ask", type="primary"):
        ask(view, wanted)
    return False


def ask(view: View, wanted: Request) -> None:
    """The line first here too: an approval that nobody can trace is none."""
    try:
        note(view, "request", wanted)
    except (AuditUnavailable, Forbidden):
        st.error(view.words.t("names_export.unlogged"), icon=":material/lock:")
        return
    allowance.approvals().ask(wanted)
    st.rerun(scope="fragment")


def note(view: View, action: str, wanted: Request) -> Entry:
    said = {"purpose": wanted.purpose, "object_class": "approval", "territory": wanted.territory}
    return audit.record(worklist.actor(view.viewer), action, **said, rows=wanted.rows, snapshot=view.snapshot.id)


def prepare(view: View, asked: Asked, wanted: Request) -> None:
    format = exporting.format_chosen(view, "names")
    if st.button(view.words.t("export.prepare"), key=f"{BOX}-go-{format}", type="primary"):
        exporting.link(view, order(view, asked, wanted, format))


def order(view: View, asked: Asked, wanted: Request, format: str) -> Order:
    words = view.words
    leave = allowance.Leave(view, asked, wanted, fetching.asked_again(view.viewer))
    title = words.t("names_export.title_of", list=words.t(f"stopped.{asked.gate}"))
    return Order(
        name=exporting.file_name(view, f"names_{asked.gate}"),
        format=format,
        words=words,
        actor=worklist.actor(view.viewer),
        cover=exporting.cover(
            view,
            title,
            words.t("names_export.no_rate"),
            words.t(f"purpose.{wanted.purpose}"),
            [words.t("names_export.notice")],
        ),
        territory=asked.place.code,
        snapshot=view.snapshot.id,
        rows=lambda: wanted.rows,
        tables=partial(tables, view, asked, leave),
        allowed=leave.given,
        object_class="candidate",
        purpose=wanted.purpose,
    )


def tables(view: View, asked: Asked, leave: allowance.Leave, entry: Entry) -> Mapping[str, Table]:
    """A list of another length than the tile leaves in no file."""
    leave.confirm(entry)
    try:
        found = worklist.readable(view.snapshot, asked, entry, 0, entry.rows)
    except (NamesClosed, SnapshotError):
        raise Unmade from None
    if found.total != entry.rows:
        raise Unmade
    rows = [line(view, number, row) for number, row in enumerate(found.rows, start=1)]
    return {view.words.t("names_export.sheet"): Table(columns(view), rows)}


def columns(view: View) -> list[Column]:
    words = view.words
    texts = ("candidate_fr", "candidate_ar", "massar", "cnie", "born", "class")
    return [
        Column(words.t("worklist.number"), "count"),
        *(Column(words.t(f"names_column.{name}")) for name in texts),
        Column(words.t("column.code")),
        *(Column(words.t(key)) for key in ("kind.school", "dimension.stream", "worklist.reason")),
        Column(words.t("worklist.waiting"), "count"),
        Column(words.t("column.owner")),
    ]


def line(view: View, number: int, row: Row) -> list[object]:
    words = view.words
    return [
        number,
        *(row.name_fr, row.name_ar, row.massar, row.cnie, row.birth_date, row.class_name),
        row.school,
        names.of(view, row.school),
        labels.label("stream", row.stream, words),
        words.t(f"reason.{row.reason}"),
        row.waiting,
        words.t(f"owner.{row.reason}"),
    ]
