"""One spelling for what offices spell in many: headers and nomenclature values are compared folded."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Compatibility decomposition already takes the hamza and the madda off the alif; these letters stay whole.
LETTERS = str.maketrans({"ٱ": "ا", "ى": "ي", "ة": "ه", "ـ": None, "_": " ", "-": " ", "’": "'", "\u00a0": " "})


# No header and no value of a nomenclature is longer: what is, matches nothing however it is spelt.
LONGEST = 500


def fold(text: str) -> str:
    """Trim, collapse spaces, drop tatweel and diacritics, unify alif, ya, ta marbuta and digits, ignore case."""
    return _fold(text) if len(text) <= LONGEST else text


@lru_cache(maxsize=20_000)
def _fold(text: str) -> str:
    if text.isascii():
        return " ".join(text.translate(LETTERS).casefold().split())
    apart = unicodedata.normalize("NFKD", text.translate(LETTERS))
    kept = (_plain(letter) for letter in apart if unicodedata.category(letter) not in {"Mn", "Cf"})
    return " ".join("".join(kept).casefold().split())


def _plain(letter: str) -> str:
    return str(unicodedata.decimal(letter)) if unicodedata.category(letter) == "Nd" else letter
