"""Every page at every kind of place, languages and screens in turn: whole, translated, silent towards the outside."""

from itertools import combinations
from urllib.parse import urlsplit

import pytest

from marsad.texts import Words
from tests.browser.language import untranslated
from tests.browser.matrix import LANGUAGES, PAGES, looks, walks
from tests.browser.visit import visit


@pytest.mark.parametrize("walk", walks(), ids=lambda walk: "+".join(map(str, walk)))
def test_a_page_is_whole_and_speaks_one_language(walk, tab, home, where):
    """One visit, all that must hold of it: opening a page costs more than looking at it."""
    with visit(tab, home, walk[0].screen) as seen:
        for look in walk:
            seen.go(look.path, lang=look.lang, viewer=look.viewer, session="2024", **getattr(where, look.place))
            is_whole(seen, look)


def is_whole(seen, look):
    assert urlsplit(seen.page.url).path == f"/{look.path}"
    assert seen.errors() == []
    assert seen.strangers() == []
    assert direction(seen) == [look.lang, Words(look.lang).direction]
    assert untranslated(seen.text(), look.lang) == []
    assert seen.cut() == []
    assert seen.page.locator("h1, h2").count() > 0


def test_what_is_gone_on_to_is_what_is_loaded(visiting):
    """Else the looks that follow another would say nothing of their own page."""
    visiting.open("claims", lang="fr", viewer="central:nation", territory="nation")
    visiting.go_on("cnie", lang="fr", viewer="central:nation", territory="04")
    gone_on, address = visiting.text(), visiting.page.url
    visiting.page.reload()
    assert visiting.settle().text() == gone_on
    assert visiting.page.url == address


@pytest.fixture(params=[1024, 1280])
def laptop(request, tab, home):
    with visit(tab, home, (request.param, "light"), height=768) as visiting:
        yield visiting


def test_a_small_laptop_cuts_nothing(laptop):
    """Beside the menu little is left: drawings stand one above the other, tiles in as many rows as they need."""
    laptop.open("", lang="fr", viewer="central:nation", session="2024", territory="nation")
    assert laptop.cut() == []
    figures = "[...document.querySelectorAll('[data-testid=stMetricValue] *')]"
    assert laptop.page.evaluate(f"{figures}.filter(b => b.scrollWidth > b.clientWidth + 1).map(b => b.innerText)") == []


def direction(seen) -> list[str]:
    return seen.page.evaluate("[document.documentElement.lang, document.documentElement.dir]")


def test_every_page_is_loaded_in_every_language_and_every_look_is_taken():
    taken = [look for walk in walks() for look in walk]
    assert sorted(map(str, taken)) == sorted(map(str, looks()))
    assert len({(walk[0].page, walk[0].lang) for walk in walks()}) == len(PAGES) * len(set(LANGUAGES))
    assert all(len({(look.lang, look.screen) for look in walk}) == 1 for walk in walks())


@pytest.mark.parametrize("two", [*combinations(("page", "place", "lang", "screen"), 2)], ids="-".join)
def test_every_pair_is_looked_at(two):
    """Fewer looks than combinations, and no page, place, language or screen that never met another."""
    met = {tuple(getattr(look, one) for one in two) for look in looks()}
    assert len(met) == len({pair[0] for pair in met}) * len({pair[1] for pair in met})
