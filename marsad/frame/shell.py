"""The frame of a page from the outside in: language, gate, snapshot, view, then what stands around it."""

from collections.abc import Sequence

import streamlit as st

from marsad.frame import address, facts, gate
from marsad.frame.address import Address
from marsad.frame.head import head
from marsad.frame.look import look
from marsad.frame.sidebar import sidebar
from marsad.frame.view import View
from marsad.frame.visitor import visitor
from marsad.scope import ScopeError
from marsad.settings import settings
from marsad.snapshot import SnapshotError, open_current
from marsad.style import page_css
from marsad.texts import Words

PAGES = ("overview", "cnie", "verification", "scholarships", "claims")
VIEW = "view"


def asked() -> Address:
    return address.read(st.query_params)


def words(wanted: Address) -> Words:
    return Words(wanted.lang)


def dress(words: Words) -> None:
    st.set_page_config(page_title=words.t("shell.title"), layout="wide", initial_sidebar_state="auto")
    st.html(page_css(words.lang))


def navigation(words: Words) -> tuple[object, Sequence[object]]:
    """The page to run, and all of them. Ours is the menu: Streamlit's would drop the address."""
    pages = [
        st.Page(f"pages/{name}.py", title=words.t(f"page.{name}.title"), url_path=name, default=name == PAGES[0])
        for name in PAGES
    ]
    return st.navigation(pages, position="hidden"), pages


def closed(words: Words) -> bool:
    """Nothing is loaded for somebody who may not come in."""
    if gate.is_open():
        return False
    st.title(words.t("gate.title"))
    st.info(words.t("gate.why"), icon=":material/lock:")
    return True


def view_of(words: Words, wanted: Address) -> View | None:
    """One snapshot for the whole rerun; without one, a page that says so."""
    try:
        viewer = visitor(wanted)
        snapshot = open_current(settings().snapshots, viewer.scope)
        return look(snapshot, viewer, words, wanted)
    except (SnapshotError, ScopeError) as error:
        st.title(words.t("shell.title"))
        st.error(words.t(f"error.{getattr(error, 'code', 'scope').lower()}"), icon=":material/error:")
        return None


def surround(view: View, page: object, pages: Sequence[object]) -> None:
    st.session_state[VIEW] = view
    sidebar(view, pages)
    head(view)
    st.title(page.title)


def view() -> View:
    """The view of this rerun, for the page."""
    return st.session_state[VIEW]


def nobody(view: View) -> bool:
    """Filters that match no candidate: said once, instead of a page of empty frames."""
    if facts.counts(view, ["registered"], ["session"])["registered"].sum():
        return False
    st.info(view.words.t("block.nobody"), icon=":material/filter_alt_off:")
    return True
