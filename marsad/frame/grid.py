"""Numbers written in the reader's language that still sort as numbers.

The browser's grid sorts what it shows, and would write numbers in its own language. Written numbers are
therefore padded on the left to one width: a space comes before every digit, so
their order as text is their order as numbers.
"""

from collections.abc import Callable, Sequence

import pandas
import streamlit as st

from marsad.texts import Words

TALLEST, ROW = 420, 36


def counts(values: Sequence[float], words: Words) -> list[str]:
    return padded(values, words.number)


def percents(values: Sequence[float], words: Words) -> list[str]:
    return padded([round(value, 3) for value in values], words.percent)


def padded(values: Sequence[float], write: Callable[[float], str]) -> list[str]:
    """Each different number is written once: three thousand schools share a few hundred."""
    written = {value: write(value) for value in set(values)}
    width = max(map(len, written.values()), default=0)
    return [written[value].rjust(width) for value in values]


def draw(
    table: pandas.DataFrame, words: Words, key: str, alt: str, texts: int, on_select: str | Callable[[], None]
) -> None:
    """`texts`: how many columns come before the numbers, which stand at the end of theirs."""
    numbers = {name: st.column_config.TextColumn(alignment="right") for name in table.columns[texts:]}
    st.dataframe(
        table,
        key=key,
        hide_index=True,
        height=min(TALLEST, ROW * (len(table) + 1) + 2),
        # The grid is drawn from left to right: in Arabic its columns are handed over from the last to the first.
        column_order=list(table.columns)[::-1] if words.rtl else list(table.columns),
        column_config=numbers,
        on_select=on_select,
        selection_mode="single-cell",
        alt=alt,
    )
