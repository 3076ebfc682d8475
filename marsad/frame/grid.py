"""Numbers written in the reader's language that still sort as numbers.

The browser's grid sorts what it shows, and would write numbers in its own language. Written numbers are
therefore padded on the left to one width: a space comes before every digit, so
their order as text is their order as numbers.
"""

from collections.abc import Callable, Sequence

import pandas
import streamlit as st

from marsad.texts import Words

TALLEST, ROW = 500, 36  # twelve regions in sight at once


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
    table: pandas.DataFrame,
    words: Words,
    key: str,
    alt: str,
    on_select: str | Callable[[], None],
    texts: Sequence[int | None] = (None,),
) -> None:
    """`texts`: the widths of the columns before the numbers; numbers stand at the end of theirs."""
    shown = {name: st.column_config.TextColumn(width=width) for name, width in zip(table.columns, texts, strict=False)}
    shown |= {name: st.column_config.TextColumn(alignment="right") for name in table.columns[len(texts) :]}
    st.dataframe(
        table,
        key=key,
        hide_index=True,
        height=min(TALLEST, ROW * (len(table) + 1) + 2),
        # The grid is drawn from left to right: in Arabic its columns are handed over from the last to the first.
        column_order=list(table.columns)[::-1] if words.rtl else list(table.columns),
        column_config=shown,
        on_select=on_select,
        selection_mode="single-cell",
        alt=alt,
    )
