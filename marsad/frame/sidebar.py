"""The sidebar: pages, session, a way to any territory in sight, and who is looking."""

from collections.abc import Mapping

import streamlit as st

from marsad.frame import box, door, drill, facts, names
from marsad.frame.address import Address
from marsad.frame.lobby import sign_out
from marsad.frame.look import known_sessions
from marsad.frame.view import View
from marsad.frame.visitor import home_name, role_links, scope_picker, viewer_name, viewer_picker
from marsad.texts import Words, plain
from marsad.viewer import DEMONSTRATION, Viewer

SESSION, GO_TO = "session", "go-to"
INDENT = "\u2003"


def sidebar(view: View, pages: Mapping[str, object]) -> None:
    with st.sidebar:
        menu(view.words, view.address, pages)
        session(view)
        territory(view)
        st.caption(view.words.t("viewer.looks", name=plain(viewer_name(view))))
        scope_picker(view, door.held(view.address))
        viewer_picker(view)
        sign_out(view.words)


def plain_sidebar(viewer: Viewer, words: Words, address: Address, pages: Mapping[str, object]) -> None:
    """For a role that opens no file of figures: its pages, and who is looking."""
    with st.sidebar:
        menu(words, address, pages)
        st.caption(words.t("viewer.looks", name=words.t(f"role.{viewer.role}")))
        if viewer.rights.see_as or viewer.issuer == DEMONSTRATION:
            role_links(words, address)
        sign_out(words)


def menu(words: Words, address: Address, pages: Mapping[str, object]) -> None:
    with st.container(key="title", gap=None):
        st.markdown(f"**{words.t('shell.title')}**")
        st.caption(words.t("shell.purpose"))
    with st.container(key="pages", gap="xxsmall"):
        params = address.params()
        for page in pages.values():
            st.page_link(page, label=page.title, query_params=params, width="stretch")


def session(view: View) -> None:
    codes = sorted(known_sessions(view.snapshot, view.viewer), reverse=True)
    key = box.showing(SESSION, view.session.code)
    chosen = box.answer(key, lambda code: drill.go(view, session=code))
    st.selectbox(view.words.t("dimension.session"), codes, key=key, on_change=chosen)


def territory(view: View) -> None:
    """Any territory in one step. A school is reached from its province, or from the table of schools."""
    written = choices(view)
    key = box.showing(GO_TO, view.place.code if view.place.code in written else None)
    st.selectbox(
        view.words.t("shell.go_to"),
        list(written),
        key=key,
        index=None,
        format_func=lambda code: written.get(code, code),
        placeholder=view.words.t("shell.go_to_example"),
        on_change=box.answer(key, lambda code: drill.go(view, territory=code or str(view.scope))),
    )


def choices(view: View) -> dict[str, str]:
    """The viewer's own territory and what lies below, provinces set in under their region."""
    return facts.kept_for_scope(view, "choices", lambda: _choices(view))


def _choices(view: View) -> dict[str, str]:
    rows, home = names.territories(view), str(view.scope)
    own = {home: home_name(view)}
    inside = sorted(code for code in rows if home == "nation" or code.startswith(f"{home}."))
    return own | {code: INDENT * ("." in code) + view.words.name(rows[code]) for code in inside}
