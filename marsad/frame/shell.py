"""The frame of a page from the outside in: language, gate, snapshot, view, then what stands around it."""

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass
from functools import cache

import streamlit as st

from marsad import roles
from marsad.frame import address, door, facts, lobby, logged, way
from marsad.frame.address import Address
from marsad.frame.desk import Desk
from marsad.frame.head import head, languages
from marsad.frame.look import look
from marsad.frame.school import SCHOOL_PAGE, school_link
from marsad.frame.sidebar import plain_sidebar, sidebar
from marsad.frame.view import View
from marsad.frame.visitor import may_play, role_links
from marsad.scope import ScopeError
from marsad.settings import ROOT, settings
from marsad.signin import Refused
from marsad.snapshot import SnapshotError, open_current
from marsad.style import page_css
from marsad.texts import Words
from marsad.viewer import DEMONSTRATION, Viewer

PAGES_FOLDER = ROOT / "pages"
VIEW, DESK = "view", "desk"


@dataclass(frozen=True)
class Menu:
    """Every page of the application by name, and the name of the one asked for."""

    pages: Mapping[str, object]
    asked: str

    def run(self) -> None:
        way.arrived()
        with door.passed():
            self.pages[self.asked].run()

    def of(self, viewer: Viewer) -> dict[str, object]:
        return {name: page for name, page in self.pages.items() if roles.may_open(viewer.role, name)}


def asked() -> Address:
    return address.read(st.query_params)


def words(wanted: Address) -> Words:
    return Words(wanted.lang)


def dress(words: Words) -> None:
    st.set_page_config(page_title=words.t("shell.title"), layout="wide", initial_sidebar_state="auto")
    st.html(page_css(words.lang))


def navigation(words: Words) -> Menu:
    """Every page is known to Streamlit, so that one opened without right can say so. Ours is the menu."""
    pages = {name: copy(page) for name, page in made(words.lang).items()}  # each rerun runs one of its own
    chosen = st.navigation(list(pages.values()), position="hidden")
    return Menu(pages, next(name for name, page in pages.items() if page.url_path == chosen.url_path))


@cache
def made(lang: str) -> Mapping[str, object]:
    """Looking for sixteen files at each rerun took a twelfth of a page."""
    names = [name for name in roles.plan().pages if (PAGES_FOLDER / f"{name}.py").is_file()]
    titles = {name: Words(lang).t(f"page.{name}.title") for name in names}
    return {
        name: st.Page(f"pages/{name}.py", title=title, url_path=name, default=name == names[0])
        for name, title in titles.items()
    }


def admitted(words: Words, wanted: Address, menu: Menu) -> Viewer | None:
    """Who looks at this page; nothing is loaded for somebody who may not come in."""
    viewer = None
    try:
        viewer = door.enter(wanted)
        if viewer.issuer != DEMONSTRATION:
            logged.came_in(viewer, door.sessions())
        require_right(viewer, wanted, menu)
        logged.looked_as(viewer)
        return viewer
    except door.NotConfigured:
        lobby.not_configured(words)
    except door.NotSignedIn:
        lobby.sign_in(words)
    except Refused as refusal:
        logged.turned_away(refusal)
        lobby.refused(words, refusal)
        if viewer and may_play(viewer):
            role_links(words, wanted)
    return None


def require_right(viewer: Viewer, wanted: Address, menu: Menu) -> None:
    """The first page is everybody's address: who may not open it is led to the first one that opens."""
    if roles.may_open(viewer.role, menu.asked):
        return
    mine = menu.of(viewer)
    if menu.asked == next(iter(menu.pages)) and mine:
        st.switch_page(next(iter(mine.values())), query_params=wanted.params())
    raise Refused("PAGE_CLOSED")


def view_of(viewer: Viewer, words: Words, wanted: Address) -> View | None:
    """One snapshot for the whole rerun; without one, a page that says so."""
    try:
        snapshot = open_current(settings().snapshots, viewer.scope)
        return look(snapshot, viewer, words, wanted)
    except (SnapshotError, ScopeError) as error:
        st.title(words.t("shell.title"))
        st.error(words.t(f"error.{getattr(error, 'code', 'scope').lower()}"), icon=":material/error:")
        return None


def surround(view: View, menu: Menu) -> None:
    st.session_state[VIEW] = view
    sidebar(view, menu.of(view.viewer))
    head(view)
    if menu.asked != SCHOOL_PAGE:
        school_link(view)
    st.title(menu.pages[menu.asked].title, anchor=menu.asked)


def surround_plainly(viewer: Viewer, words: Words, wanted: Address, menu: Menu) -> None:
    """The frame of a page for a role that opens no file of figures."""
    st.session_state[DESK] = Desk(viewer, words, wanted)
    plain_sidebar(viewer, words, wanted, menu.of(viewer))
    languages(words, wanted)
    st.title(menu.pages[menu.asked].title, anchor=menu.asked)


def desk() -> Desk:
    """Who looks, for a page without figures."""
    return st.session_state[DESK]


def view() -> View:
    """The view of this rerun, for the page."""
    return st.session_state[VIEW]


def nobody(view: View) -> bool:
    """Filters that match no candidate: said once, instead of a page of empty frames."""
    if facts.kept(
        view, "registered", "", lambda: int(facts.counts(view, ["registered"], ["session"]).iloc[:, -1].sum())
    ):
        return False
    st.info(view.words.t("block.nobody"), icon=":material/filter_alt_off:")
    return True
