"""The candidates of a work-list, a page at a time: masked, and readable for a minute to who says why.

Nothing readable is kept: while names are shown, only the line of the log that opened them is, and the page is
unsealed again at each redraw. The minute is the server's: it sends the masked list when it is over.
"""

import time
from dataclasses import dataclass

import streamlit as st

from marsad import worklist
from marsad.audit import AuditUnavailable, Entry, Forbidden
from marsad.frame import sheet
from marsad.frame.fragment import fragment
from marsad.frame.reveal import reveal_form
from marsad.frame.view import View
from marsad.snapshot import SnapshotError
from marsad.worklist import Asked, Listed, NamesClosed

PAGE = 35  # with its head, one sheet of A4
SECONDS, TICK = 60, 2
NOTED, SHOWN = "worklist-noted", "worklist-shown"


@dataclass(frozen=True)
class Noted:
    """A list that was opened in this session, and the line that says so."""

    snapshot: str
    asked: Asked
    entry: Entry


@dataclass(frozen=True)
class Shown:
    """Names that may be read until `until`: those of one page of one list, by one line of the log."""

    noted: Noted
    start: int
    until: float


def listed(view: View, asked: Asked, stopped: int) -> None:
    """`stopped`: what the tile counts. A list of another length is not shown."""
    shown = st.session_state.get(SHOWN)
    try:
        if shown and (shown.noted.snapshot, shown.noted.asked) == (view.snapshot.id, asked) and left(shown) > 0:
            readable(view, stopped)
        else:
            st.session_state.pop(SHOWN, None)
            masked(view, noted(view, asked, stopped), stopped)
    except (NamesClosed, AuditUnavailable, Forbidden, SnapshotError) as error:
        closed(view, error)


def noted(view: View, asked: Asked, stopped: int) -> Noted:
    """One line for each list opened, not for each of its pages; the line first."""
    known = st.session_state.get(NOTED)
    if known and (known.snapshot, known.asked) == (view.snapshot.id, asked):
        return known
    entry = worklist.note_list(view.viewer, view.snapshot, asked, stopped)
    st.session_state[NOTED] = Noted(view.snapshot.id, asked, entry)
    return st.session_state[NOTED]


@fragment
def masked(view: View, noted: Noted, stopped: int) -> None:
    try:
        start = page_start(view, stopped)
        found = worklist.masked(view.snapshot, noted.asked, noted.entry, start, PAGE)
        purpose = reveal_form(view, len(found.rows))
        draw(view, noted, found, start, stopped, "")
        if purpose:
            show(view, noted.asked, start, purpose, len(found.rows))
            st.rerun()
    except (NamesClosed, AuditUnavailable, Forbidden, SnapshotError) as error:
        closed(view, error)


def show(view: View, asked: Asked, start: int, purpose: str, rows: int) -> None:
    entry = worklist.note_reveal(view.viewer, view.snapshot, asked, purpose, rows)
    st.session_state[SHOWN] = Shown(Noted(view.snapshot.id, asked, entry), start, clock() + SECONDS)


@fragment(run_every=TICK)
def readable(view: View, stopped: int) -> None:
    shown = st.session_state.get(SHOWN)
    # one tick early: the next one would come too late
    if not shown or left(shown) < TICK:
        st.session_state.pop(SHOWN, None)
        st.rerun()
    try:
        noted, start = shown.noted, shown.start
        found = worklist.readable(view.snapshot, noted.asked, noted.entry, start, PAGE)
        hide_form(view, shown)
        draw(view, noted, found, start, stopped, noted.entry.purpose)
    except (NamesClosed, SnapshotError) as error:
        closed(view, error)


def hide_form(view: View, shown: Shown) -> None:
    words = view.words
    with st.container(key="reveal", horizontal=True, vertical_alignment="center"):
        st.caption(words.t("reveal.left", n=int(left(shown))), width="content")
        if st.button(words.t("reveal.hide"), key="reveal-hide"):
            st.session_state.pop(SHOWN, None)
            st.rerun()


def draw(view: View, noted: Noted, found: Listed, start: int, stopped: int, purpose: str) -> None:
    if found.total != stopped:
        raise NamesClosed("DIFFERS")
    sheet.sheet(view, noted.asked, noted.entry, found, start, purpose)


def page_start(view: View, stopped: int) -> int:
    pages = -(-stopped // PAGE)
    if pages == 1:
        return 0
    with st.container(key="pages-of-list"):
        return (st.pagination(pages, key=f"worklist-page-{view.place.code}-{view.address.answer('gate')}") - 1) * PAGE


def left(shown: Shown) -> float:
    return shown.until - clock()


def clock() -> float:
    return time.time()


def closed(view: View, error: Exception) -> None:
    code = getattr(error, "code", "AUDIT_UNAVAILABLE")
    st.warning(view.words.t(f"closed.{code.lower()}"), icon=":material/lock:")
