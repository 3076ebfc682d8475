"""The demonstration viewer: who one plays while there is no sign-in. Chosen in the sidebar, carried in the address."""

from collections.abc import Mapping

import streamlit as st

from marsad.frame import names
from marsad.frame.address import Address
from marsad.frame.look import at_home, placed
from marsad.frame.view import View
from marsad.scope import ScopeError
from marsad.viewer import ROLES, Viewer

CENTRAL, FIRST_REGION = "central:nation", "01"
ROLE, TERRITORY = "viewer-role", "viewer-territory"


def visitor(address: Address) -> Viewer:
    """Without a word about it, the nation's; a viewer that cannot be read raises, for no mistake may widen a view."""
    return Viewer.parse(address.viewer or CENTRAL)


def viewer_name(view: View) -> str:
    """The role and its territory, such as `Directeur régional, Rabat-Salé-Kénitra`."""
    return view.words.t("viewer.named", role=view.words.t(f"role.{view.viewer.role}"), territory=home_name(view))


def home_name(view: View) -> str:
    """The viewer's own territory: the first step of the line that leads to the place."""
    return view.place.ancestors[0][1] if view.place.ancestors else view.place.name


def viewer_picker(view: View) -> None:
    """The choices are only made when the box is opened: a page holds no name of another's territory."""
    words = view.words
    box = st.popover(words.t("viewer.change"), key="viewer", on_change="rerun", width="stretch")
    if not box.open:
        return
    with box:
        st.session_state[ROLE] = view.viewer.role
        st.selectbox(
            words.t("viewer.role"),
            list(ROLES),
            key=ROLE,
            format_func=lambda role: words.t(f"role.{role}"),
            on_change=role_chosen,
            args=(view,),
        )
        territory(view)


def territory(view: View) -> None:
    words, kind = view.words, view.viewer.scope.kind
    st.session_state[TERRITORY] = str(view.scope)
    if kind == "school":
        st.text_input(words.t("viewer.school"), key=TERRITORY, on_change=territory_chosen, args=(view,), max_chars=6)
    elif kind != "nation":
        rows = names.territories(whole_nation(view)).values()
        known = {row["code"]: words.name(row) for row in rows if row["kind"] == kind}
        st.selectbox(
            words.t(f"kind.{kind}"),
            sorted(known),
            key=TERRITORY,
            format_func=lambda code: known.get(code, code),
            on_change=territory_chosen,
            args=(view,),
        )


def role_chosen(view: View) -> None:
    """The new role starts where one is, as near as its kind of territory allows."""
    role = st.session_state[ROLE]
    play(view, role, nearest(view, ROLES[role]))


def territory_chosen(view: View) -> None:
    play(view, view.viewer.role, st.session_state[TERRITORY].strip())


def play(view: View, role: str, code: str) -> None:
    try:
        viewer = Viewer.parse(f"{role}:{code}")
    except ScopeError:
        return
    if placed(whole_nation(view), code):
        st.query_params.from_dict(view.address.at(viewer=str(viewer), territory="").params())


def nearest(view: View, kind: str) -> str:
    """From the place on the page up to a territory of this kind, or down to its first one."""
    if kind == "nation" or view.place.kind == kind:
        return kind if kind == "nation" else view.place.code
    region = view.place.region or FIRST_REGION
    if kind == "region":
        return region
    line = [code for code, _ in view.place.ancestors] + [view.place.code]
    nation = whole_nation(view)
    province = next((code for code in line if "." in code), "") or first(names.children(nation, region))
    return province if kind == "province" else first(names.children(nation, province))


def first(rows: Mapping[str, object]) -> str:
    return next((code for code in sorted(rows) if code != names.UNKNOWN), "")


def whole_nation(view: View) -> View:
    """Only a demonstration may look up territories that are not its own."""
    return at_home(view.snapshot, Viewer.parse(CENTRAL), view.words, view.address)
