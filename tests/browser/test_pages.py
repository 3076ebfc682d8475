"""Every page, at every kind of place, in every language: whole, translated, silent towards the outside."""

import pytest

from marsad.texts import Words
from tests.browser.language import untranslated
from tests.browser.matrix import looks
from tests.browser.visit import visit


@pytest.fixture(params=looks(), ids=str)
def look(request):
    return request.param


@pytest.fixture
def seen(look, screens, home, where, output):
    with visit(screens[look.screen], home) as visiting:
        visiting.open(look.path, lang=look.lang, viewer=look.viewer, session="2024", **getattr(where, look.place))
        visiting.photograph(output / f"{look}.png")
        yield visiting


def test_a_page_is_whole_and_speaks_one_language(seen, look):
    """One visit, all that must hold of it: opening a page costs more than looking at it."""
    assert seen.errors() == []
    assert seen.strangers() == []
    assert direction(seen) == [look.lang, Words(look.lang).direction]
    assert untranslated(seen.text(), look.lang) == []
    assert seen.cut() == []
    assert seen.page.locator("h1, h2").count() > 0


def direction(seen) -> list[str]:
    return seen.page.evaluate("[document.documentElement.lang, document.documentElement.dir]")
