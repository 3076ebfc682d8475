"""Arrays of numbers as the text of an export: days, codes looked up in a list, numbered identifiers."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from marsad.sample.reference import as_date
from marsad.sample.timeline import NEVER
from marsad.sample.wording import FRENCH

ISO, FRENCH_DAY, MASSAR_DAY = "%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"


@dataclass(frozen=True)
class Style:
    """How one file writes days and coded values."""

    days: str = ISO
    words: tuple[tuple[str, tuple[str, ...]], ...] = tuple((key, tuple(value)) for key, value in FRENCH.items())

    def word(self, name: str, codes: np.ndarray) -> pa.Array:
        return looked_up(list(dict(self.words)[name]), codes)

    def day(self, days: np.ndarray) -> pa.Array:
        return day_text(days, self.days)


def looked_up(words: list[str], codes: np.ndarray) -> pa.Array:
    """The word of each code; a negative code is empty."""
    return pa.array(["", *words]).take(pa.array(np.asarray(codes) + 1))


def day_text(days: np.ndarray, form: str) -> pa.Array:
    real = days[days != NEVER]
    if len(real) == 0:
        return looked_up([], np.full(len(days), -1))
    first, last = int(real.min()), int(real.max())
    spelt = [as_date(day).strftime(form) for day in range(first, last + 1)]
    return looked_up(spelt, np.where(days == NEVER, -1, days - first))


def constant(word: str, count: int) -> pa.Array:
    return looked_up([word], np.zeros(count, dtype=np.int64))


def digits(numbers: np.ndarray, width: int) -> pa.Array:
    return pc.utf8_lpad(pc.cast(pa.array(numbers), pa.string()), width, "0")


def joined(*parts: pa.Array) -> pa.Array:
    return pc.binary_join_element_wise(*parts, "")


def blank_where(blank: np.ndarray, text: pa.Array) -> pa.Array:
    return pc.if_else(pa.array(blank), "", text)
