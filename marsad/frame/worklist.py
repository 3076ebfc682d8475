"""The work-list of one gate: counts by school until a province or a school is chosen, then its candidates."""

from collections.abc import Mapping

import streamlit as st

from marsad.frame import box, facts, listed, way
from marsad.frame.block import block
from marsad.frame.by_school import by_school
from marsad.frame.look import known_sessions
from marsad.frame.names_export import names_export
from marsad.frame.readings import ratio
from marsad.frame.view import View
from marsad.scope import Scope
from marsad.worklist import GATES, Asked

GATE = "worklist-gate"
# The step of the calendar with which a gate's service opens: nobody waits for it before.
OPENS = dict.fromkeys(("unverified", "verification_not_opened", "correction_pending", "unsummoned"), "verification")
NEVER = 9999


@block
def worklist(view: View) -> None:
    gate = chosen(view)
    stopped = headline(view, gate)
    if not stopped:
        st.success(view.words.t("worklist.nobody"), icon=":material/check:")
        return
    if view.place.kind in ("province", "school") and has_names(view):
        listed.listed(view, asked(view, gate), stopped)
        names_export(view, asked(view, gate), stopped)
    if view.place.kind != "school":
        by_school(view, gate)


def chosen(view: View) -> str:
    """The gate in the address, else the first; the widget shows it and writes the code back."""
    words, asked_for = view.words, view.address.answer("gate")
    gate = asked_for if asked_for in GATES else next(iter(GATES))
    key = box.showing(GATE, gate)
    st.selectbox(
        words.t("worklist.gate"),
        list(GATES),
        key=key,
        format_func=lambda code: words.t(f"stopped.{code}"),
        on_change=box.answer(key, lambda code: way.to(view.address.asking("gate", code))),
        width=420,
    )
    return gate


def headline(view: View, gate: str) -> int:
    """The same count, through the same question, as the tile that leads here."""
    counted = facts.counts(view, [gate, "registered"], ["session"]).sum(numeric_only=True)
    n, total = int(counted[gate]), int(counted["registered"])
    said: Mapping[str, object] = {"gate": view.words.t(f"stopped.{gate}"), "day": view.session.as_of}
    share = view.words.percent(ratio(n, total))
    with st.container(key="sentence"):
        st.markdown(view.words.t("worklist.sentence", n=n, total=total, share=share, **said))
    return n


def has_names(view: View) -> bool:
    """Lists are of the latest session, for roles that have them and are not played by somebody else."""
    words, latest = view.words, max(known_sessions(view.snapshot, view.viewer))
    if view.session.code != latest:
        st.info(words.t("worklist.only_latest", session=latest))
        return False
    if view.viewer.rights.list == "none":
        st.info(words.t("worklist.names_closed"), icon=":material/visibility_off:")
        return False
    return True


def asked(view: View, gate: str) -> Asked:
    step = view.steps.get(OPENS.get(gate, ""))
    opened = step.starts_day if step else NEVER
    place, now = Scope(view.place.kind, view.place.code), view.session
    return Asked(gate, place, now.code, now.as_of_day, view.address.filters, opened)
