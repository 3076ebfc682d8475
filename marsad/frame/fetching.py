"""Who may fetch a file: asked when its link is made, and again when it is fetched, outside of any page."""

from collections.abc import Callable, Mapping

import streamlit as st

from marsad import signin
from marsad.frame import door, gate
from marsad.frame.address import Address
from marsad.signin import Refused
from marsad.viewer import Viewer


def bearer() -> str:
    """Whose link it will be; empty where the browser has no secret of ours (a page served without the guard)."""
    if gate.is_open():
        return signin.of_browser(st.context.cookies.get(signin.BROWSER))
    return signin.of_session(door.entry().session)


def asked_again(viewer: Viewer) -> Callable[[], bool]:
    """Token, session, grant and role as they stand when the file is fetched; the page is not there to ask then."""
    if gate.is_open():
        return lambda: True
    claims = st.user.to_dict()
    return lambda: _still(viewer, claims)


def _still(viewer: Viewer, claims: Mapping[str, object]) -> bool:
    try:
        return door.looking(door.entry_of(claims), Address(viewer=str(viewer))) == viewer
    except Refused:
        return False
