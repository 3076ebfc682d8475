"""Numbers written in the reader's language that still sort as numbers.

The browser's grid sorts what it shows, and would write numbers in its own language. Written numbers are
therefore padded on the left to one width: a space comes before every digit, so
their order as text is their order as numbers. Tables are Arrow's, as they are sent: turning them anew at every rerun
took longer than the rest of the page.
"""

from collections.abc import Callable, Sequence

import pandas
import pyarrow
import streamlit as st

from marsad.texts import Words

# From the key of a grid to what a click on it does.
Clicked = Callable[[str], str | Callable[[], None]]
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


def sent(table: pandas.DataFrame) -> pyarrow.Table:
    return pyarrow.Table.from_pandas(table, preserve_index=False)


def draw(
    table: pyarrow.Table,
    words: Words,
    key: str,
    alt: str,
    clicked: Clicked,
    texts: Sequence[int | None] = (None,),
) -> list[str]:
    """The keys under which clicks arrive. `texts`: widths of the columns before the numbers.

    The grid is drawn from left to right: in Arabic its columns are handed over from the last to the first. A phone then
    shows the last ones, and no browser can be told to start at the other end: so it gets its own, names first.
    """
    names = table.column_names
    if not words.rtl:
        return [shown(table, names, key, alt, clicked, texts)]
    with st.container(key=f"wide-{key}"):
        wide = shown(table, names[::-1], key, alt, clicked, texts)
    with st.container(key=f"narrow-{key}"):
        narrow = shown(table, names, f"{key}-narrow", alt, clicked, texts)
    return [wide, narrow]


def shown(
    table: pyarrow.Table, order: list[str], key: str, alt: str, clicked: Clicked, texts: Sequence[int | None]
) -> str:
    st.dataframe(
        table,
        key=key,
        hide_index=True,
        height=min(TALLEST, ROW * (len(table) + 1) + 2),
        column_order=order,
        column_config=columns(table.column_names, texts),
        on_select=clicked(key),
        selection_mode="single-cell",
        alt=alt,
    )
    return key


def columns(names: Sequence[str], texts: Sequence[int | None]) -> dict[str, object]:
    """Numbers stand at the end of their column."""
    words = {name: st.column_config.TextColumn(width=width) for name, width in zip(names, texts, strict=False)}
    return words | {name: st.column_config.TextColumn(alignment="right") for name in names[len(texts) :]}
