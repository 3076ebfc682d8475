"""Every page at every kind of place, languages and screens in turn: whole, translated, silent towards the outside."""

from itertools import combinations

import pytest

from marsad.texts import Words
from tests.browser.language import untranslated
from tests.browser.matrix import looks
from tests.browser.visit import visit


@pytest.fixture(params=looks(), ids=str)
def look(request):
    return request.param


@pytest.fixture
def seen(look, screens, home, where):
    with visit(screens[look.screen], home) as visiting:
        visiting.open(look.path, lang=look.lang, viewer=look.viewer, session="2024", **getattr(where, look.place))
        yield visiting


def test_a_page_is_whole_and_speaks_one_language(seen, look):
    """One visit, all that must hold of it: opening a page costs more than looking at it."""
    assert seen.errors() == []
    assert seen.strangers() == []
    assert direction(seen) == [look.lang, Words(look.lang).direction]
    assert untranslated(seen.text(), look.lang) == []
    assert seen.cut() == []
    assert seen.page.locator("h1, h2").count() > 0


@pytest.fixture(params=[1024, 1280])
def laptop(request, screens, home):
    context = screens[1440, "light"].browser.new_context(viewport={"width": request.param, "height": 768})
    with visit(context, home) as visiting:
        yield visiting
    context.close()


def test_a_small_laptop_cuts_nothing(laptop):
    """Beside the menu little is left: drawings stand one above the other, tiles in as many rows as they need."""
    laptop.open("", lang="fr", viewer="central:nation", session="2024", territory="nation")
    assert laptop.cut() == []
    figures = "[...document.querySelectorAll('[data-testid=stMetricValue] *')]"
    assert laptop.page.evaluate(f"{figures}.filter(b => b.scrollWidth > b.clientWidth + 1).map(b => b.innerText)") == []


def direction(seen) -> list[str]:
    return seen.page.evaluate("[document.documentElement.lang, document.documentElement.dir]")


@pytest.mark.parametrize("two", [*combinations(("page", "place", "lang", "screen"), 2)], ids="-".join)
def test_every_pair_is_looked_at(two):
    """Fewer looks than combinations, and no page, place, language or screen that never met another."""
    met = {tuple(getattr(look, one) for one in two) for look in looks()}
    assert len(met) == len({pair[0] for pair in met}) * len({pair[1] for pair in met})
