"""Words that should not stand on a page of a language."""

import re
from csv import DictReader
from functools import cache

from marsad.settings import ROOT
from marsad.texts import entries

BUILT_IN = ("Choose an option", "Choose options", "No results", "Select all", "Press Enter to", "Clear all")

NOMENCLATURES = ROOT / "data" / "reference" / "nomenclatures"
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
    """Whole sentences of the other languages: long enough that no name or number looks like one.

    What an export may say, in either language, is no sentence of the page: a finding names all that is allowed.
    """
    own = {*plain(lang).values(), *spellings()}
    others = (words for other in ("fr", "ar", "en") if other != lang for words in plain(other).values())
    return {words for words in others if len(words) > 12 and not any(words in mine for mine in own)}


def plain(lang: str) -> dict[str, str]:
    return {key: words for key, words in entries(lang).items() if isinstance(words, str) and "{" not in words}


@cache
def spellings() -> set[str]:
    """The names of coded things in every language."""
    rows = (row for file in NOMENCLATURES.glob("*.csv") for row in DictReader(file.open(encoding="utf-8")))
    return {value for row in rows for column, value in row.items() if column.startswith("name_")}
