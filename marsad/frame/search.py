"""Finding a school by its name or code, however it is spelt: case, accents and Arabic variants do not count."""

import re
import unicodedata

LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ـ": "", "’": "'"})


def folded(text: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"[\s\-']+", " ", plain.translate(LETTERS)).casefold().strip()


def matches(sought: str, text: str) -> bool:
    """Every word sought is somewhere in the text, which is folded already."""
    return all(word in text for word in folded(sought).split())
