"""Who one looks as: one's own territories, or a role that is played. Chosen in the sidebar, carried in the address."""

from collections.abc import Mapping, Sequence
from html import escape
from urllib.parse import urlencode

import streamlit as st

from marsad import roles
from marsad.frame import names, way
from marsad.frame.address import Address
from marsad.frame.look import at_home, placed
from marsad.frame.view import View
from marsad.scope import ScopeError
from marsad.texts import Words
from marsad.viewer import DEMONSTRATION, ROLES, Viewer

CENTRAL, FIRST_REGION = "central:nation", "01"
ROLE, TERRITORY, OWN = "viewer-role", "viewer-territory", "viewer-own"


def visitor(address: Address) -> Viewer:
    """Without a word about it, the nation's; a viewer that cannot be read raises, for no mistake may widen a view."""
    return Viewer.parse(address.viewer or CENTRAL)


def viewer_name(view: View) -> str:
    """The role and its territory, such as `Directeur régional, Rabat-Salé-Kénitra`."""
    return view.words.t("viewer.named", role=view.words.t(f"role.{view.viewer.role}"), territory=home_name(view))


def home_name(view: View) -> str:
    """The viewer's own territory: the first step of the line that leads to the place."""
    return view.place.ancestors[0][1] if view.place.ancestors else view.place.name


def scope_picker(view: View, mine: Sequence[Viewer]) -> None:
    """For who holds several territories: one is looked through at a time."""
    if len(mine) < 2 or view.viewer.played_by:
        return
    st.session_state[OWN] = str(view.viewer)
    st.selectbox(
        view.words.t("viewer.own"),
        [str(viewer) for viewer in mine],
        key=OWN,
        format_func=lambda text: names.declared(text.partition(":")[2], view.words),
        on_change=own_chosen,
        args=(view,),
    )


def own_chosen(view: View) -> None:
    way.to(view.address.at(viewer=st.session_state[OWN], territory=""))


def may_play(viewer: Viewer) -> bool:
    return viewer.issuer == DEMONSTRATION or bool(viewer.played_by) or viewer.rights.see_as


def role_links(words: Words, address: Address) -> None:
    """Real links, for a page that holds no figures to choose a territory from."""
    query = escape(urlencode(address.at(viewer=CENTRAL, territory="").params(), safe=",:"), quote=True)
    label = escape(words.t("viewer.see_as", name=words.t("role.central")))
    st.html(f'<a href="/?{query}" target="_self">{label}</a>')


def back_link(view: View) -> None:
    """An administrator stops playing: back to a role without figures."""
    query = escape(urlencode({"lang": view.words.lang}), quote=True)
    st.html(f'<a href="/?{query}" target="_self">{escape(view.words.t("viewer.back"))}</a>')


def viewer_picker(view: View) -> None:
    """The choices are only made when the box is opened: a page holds no name of another's territory."""
    if not may_play(view.viewer):
        return
    if view.viewer.played_by:
        back_link(view)
    words = view.words
    box = st.popover(words.t("viewer.change"), key="viewer", on_change="rerun", width="stretch")
    if not box.open:
        return
    with box:
        st.session_state[ROLE] = view.viewer.role
        st.selectbox(
            words.t("viewer.role"),
            list(ROLES if view.viewer.played_by else roles.plan().roles),
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
    play(view, role, nearest(view, roles.role(role).territory))


def territory_chosen(view: View) -> None:
    play(view, view.viewer.role, st.session_state[TERRITORY].strip())


def play(view: View, role: str, code: str) -> None:
    try:
        viewer = Viewer.parse(f"{role}:{code}")
    except ScopeError:
        return
    if placed(whole_nation(view), code):
        way.to(view.address.at(viewer=str(viewer), territory=""))


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
