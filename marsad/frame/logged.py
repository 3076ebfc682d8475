"""What the access log hears from the door: who came in, who looked as another, who was turned away; each once."""

import streamlit as st

from marsad import audit, signin
from marsad.audit import Actor, AuditUnavailable, Forbidden
from marsad.signin import Refused, Sessions
from marsad.viewer import Viewer

SEEN_AS, TURNED_AWAY = "logged-seen-as", "logged-refused"
NONE = "none"


def came_in(viewer: Viewer, sessions: Sessions) -> None:
    """One line for each sign-in. Without it the figures stay up: names ask the log again, and close."""
    key = signin.session_key(st.user.to_dict())
    if sessions.entered(key):
        return
    try:
        _record(actor(viewer), "sign_in", str(viewer.scope))
        sessions.note_entered(key)
    except (AuditUnavailable, Forbidden):
        return


def looked_as(viewer: Viewer) -> None:
    """The line first: without it nobody looks as another."""
    if not viewer.played_by or st.session_state.get(SEEN_AS) == str(viewer):
        return
    try:
        _record(Actor(viewer.issuer, viewer.subject, viewer.role, str(viewer.scope)), "see_as", str(viewer.scope))
    except (AuditUnavailable, Forbidden):
        raise Refused("AUDIT_UNAVAILABLE") from None
    st.session_state[SEEN_AS] = str(viewer)


def turned_away(refusal: Refused) -> None:
    """A refusal of somebody whom a provider named; a page that was shown no figure needs no proof of its line."""
    if st.session_state.get(TURNED_AWAY) == refusal.code or not st.user.get("is_logged_in"):
        return
    st.session_state[TURNED_AWAY] = refusal.code
    actor = Actor(str(st.user.get("iss")), str(st.user.get("sub")), NONE, NONE)
    try:
        _record(actor, "refused", NONE)
    except (AuditUnavailable, Forbidden):
        return


def actor(viewer: Viewer) -> Actor:
    """Who answers for what is done: an administrator who plays another, not the one played."""
    return Actor(viewer.issuer, viewer.subject, viewer.played_by or viewer.role, str(viewer.scope))


def _record(actor: Actor, action: str, territory: str) -> None:
    audit.record(actor, action, purpose=NONE, object_class="session", territory=territory, rows=0, snapshot=NONE)
