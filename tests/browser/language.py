"""Words that should not stand on a page of a language."""

import re
from functools import cache

from marsad.texts import entries

BUILT_IN = ("Choose an option", "Choose options", "No results", "Select all", "Press Enter to", "Clear all")

KEY = re.compile(r"[\w.]+")


def untranslated(text: str, lang: str) -> list[str]:
    """Keys instead of words, Streamlit's own English, and words of another language."""
    return [
        *sorted(entries("fr").keys() & set(KEY.findall(text))),
        *(words for words in BUILT_IN if words in text),
        *(words for words in foreign(lang) if words in text),
    ]


@cache
def foreign(lang: str) -> set[str]:
    """Whole sentences of the other languages: long enough that no name or number looks like one."""
    own = set(plain(lang).values())
    others = (words for other in ("fr", "ar", "en") if other != lang for words in plain(other).values())
    return {words for words in others if len(words) > 12 and not any(words in mine for mine in own)}


def plain(lang: str) -> dict[str, str]:
    return {key: words for key, words in entries(lang).items() if isinstance(words, str) and "{" not in words}
