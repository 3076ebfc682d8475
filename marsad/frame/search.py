"""Finding a school by its name or code, however it is spelt: case, accents and Arabic variants do not count."""

import re
import unicodedata
from collections.abc import Sequence

LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ـ": "", "’": "'"})


def folded(text: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"[\s\-']+", " ", plain.translate(LETTERS)).casefold().strip()


def found_in(sought: str, texts: Sequence[str]) -> list[int]:
    """Where every word sought is somewhere in the text; the texts are folded already."""
    wanted = folded(sought).split()
    return [place for place, text in enumerate(texts) if all(word in text for word in wanted)]
