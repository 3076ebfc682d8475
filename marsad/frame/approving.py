"""What a second person decides: files of names that others of the territory ask for, above the day's number."""

from datetime import datetime

import streamlit as st

from marsad.audit import AuditUnavailable, Forbidden
from marsad.exports import NotYours, Request
from marsad.frame import allowance, labels, names_export
from marsad.frame.labels_of_log import CLOCK
from marsad.frame.labels_of_log import territory as named
from marsad.frame.view import View
from marsad.texts import plain

ACTIONS = {True: "approve", False: "refuse"}


def approvals(view: View) -> None:
    """For who may approve; nobody sees, or decides, what they asked for themselves."""
    if not view.viewer.rights.approves:
        return
    waiting = allowance.approvals().waiting_for(allowance.person(view.viewer), view.scope)
    if waiting:
        st.header(view.words.t("approvals.title", n=len(waiting)))
        for request in waiting:
            card(view, request)


def card(view: View, request: Request) -> None:
    with st.container(border=True, key=f"approval-{request.id}"):
        st.markdown(written(view, request))
        with st.container(horizontal=True):
            for approved, action in ACTIONS.items():
                kind = "primary" if approved else "secondary"
                if st.button(view.words.t(f"approvals.{action}"), key=f"{action}-{request.id}", type=kind):
                    decide(view, request, approved)


def written(view: View, request: Request) -> str:
    words = view.words
    chosen = [value for name, codes in request.filters.items() for value in labels.all_of(name, codes, words)]
    return words.t(
        "approvals.line",
        role=words.t(f"role.{request.role}"),
        subject=plain(request.person.subject),
        rows=request.rows,
        list=words.t(f"stopped.{request.list}"),
        place=named(request.territory, words),
        purpose=words.t(f"purpose.{request.purpose}"),
        filters=", ".join(chosen) or words.t("export.no_filter"),
        moment=datetime.fromtimestamp(request.asked_at, CLOCK),
    )


def decide(view: View, request: Request, approved: bool) -> None:
    store, who = allowance.approvals(), allowance.person(view.viewer)
    try:
        store.require_decidable(request.id, who, view.scope)
        names_export.note(view, ACTIONS[approved], request)
        store.decide(request.id, who, view.scope, approved)
    except NotYours:
        st.warning(view.words.t("approvals.gone"), icon=":material/error:")
        return
    except (AuditUnavailable, Forbidden):
        st.error(view.words.t("names_export.unlogged"), icon=":material/lock:")
        return
    st.rerun()
