"""Every page, at every kind of place, in every language: whole, translated, silent towards the outside."""

import re

import pytest

from marsad.texts import Words, entries
from tests.browser.matrix import looks
from tests.browser.visit import visit

BUILT_IN = ("Choose an option", "Choose options", "No results", "Select all", "Press Enter to")


@pytest.fixture(params=looks(), ids=str)
def look(request):
    return request.param


@pytest.fixture
def seen(look, screens, home, where, output):
    with visit(screens[look.screen], home) as visiting:
        visiting.open(look.path, lang=look.lang, viewer="central:nation", session="2024", **getattr(where, look.place))
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


def untranslated(text: str, lang: str) -> list[str]:
    """Keys instead of words, Streamlit's own English, and words of another language."""
    keys = [key for key in entries("fr") if re.search(rf"(?<![\w.]){re.escape(key)}(?![\w.])", text)]
    return [
        *keys,
        *(words for words in BUILT_IN if words in text),
        *(words for words in foreign(lang) if words in text),
    ]


def foreign(lang: str) -> set[str]:
    """Whole sentences of the other languages: long enough that no name or number looks like one."""
    own = set(plain(lang).values())
    others = (words for other in ("fr", "ar", "en") if other != lang for words in plain(other).values())
    return {words for words in others if len(words) > 12 and not any(words in mine for mine in own)}


def plain(lang: str) -> dict[str, str]:
    return {key: words for key, words in entries(lang).items() if isinstance(words, str) and "{" not in words}
