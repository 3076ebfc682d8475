"""Numbers written in the reader's language that still sort as numbers.

The browser's grid sorts what it shows, and would write numbers in its own language. Written numbers are
therefore padded on the left to one width: a space comes before every digit, so
their order as text is their order as numbers. Tables are Arrow's, as they are sent: turning them anew at every rerun
took longer than the rest of the page.
"""

from collections.abc import Callable, Sequence

import pyarrow
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
    table: pyarrow.Table,
    words: Words,
    key: str,
    alt: str,
    on_select: str | Callable[[], None],
    texts: Sequence[int | None] = (None,),
) -> None:
    """`texts`: the widths of the columns before the numbers; numbers stand at the end of theirs."""
    names = table.column_names
    shown = {name: st.column_config.TextColumn(width=width) for name, width in zip(names, texts, strict=False)}
    shown |= {name: st.column_config.TextColumn(alignment="right") for name in names[len(texts) :]}
    st.dataframe(
        table,
        key=key,
        hide_index=True,
        height=min(TALLEST, ROW * (len(table) + 1) + 2),
        # The grid is drawn from left to right: in Arabic its columns are handed over from the last to the first.
        column_order=names[::-1] if words.rtl else names,
        column_config=shown,
        on_select=on_select,
        selection_mode="single-cell",
        alt=alt,
    )
