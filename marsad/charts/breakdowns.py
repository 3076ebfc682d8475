"""One rate by several dimensions, on one scale."""

from collections.abc import Sequence

import numpy as np

from marsad.charts import canvas, option
from marsad.charts.curves import share_ticks
from marsad.charts.option import Drawing
from marsad.texts import Words, is_missing

ROW = 26
Group = tuple[str, Sequence[str], Sequence[float], Sequence[int], Sequence[int]]


def breakdown(groups: Sequence[Group], words: Words) -> Drawing:
    """Groups of (title or "", names, values, numerators, denominators), one under the other; n of N on the pointer."""
    groups = [group for group in groups if len(group[1])]
    if not groups:
        return option.empty(words)
    rows = [row for group in groups for row in (*_rows(group, words), ("", "", "-"))][:-1]
    names, rates, bars = zip(*rows, strict=True)
    highest = np.nan_to_num(np.concatenate([np.asarray(group[2], dtype=float) for group in groups])).max()
    series = {"type": "bar", "barCategoryGap": "35%", "cursor": "default", "data": list(bars)}
    spec = option.option(
        [series, {"type": "bar", "yAxisIndex": 1, "data": []}],
        option.along(words, float(share_ticks(highest)[-1])),
        [option.beside(words, names), option.opposite(words, rates)],
    )
    return Drawing(spec, ROW * len(rows) + 8)


def _rows(group: Group, words: Words) -> list[tuple[str, str, dict]]:
    """A title in a row of its own, where the bars start; then (name, rate, bar) for each of the group."""
    title, *parts = group
    head = {"show": True, "position": "left" if words.rtl else "right", "formatter": words.isolate(title)}
    head |= {"fontWeight": "bold", "color": option.WORDS}
    rows = [("", "", {"value": 0, "label": head, "tooltip": {"show": False}})] if title else []
    for name, value, done, base in zip(*parts, strict=True):
        rate = words.percent(value)
        counted = rate if is_missing(base) or not base else words.t("chart.hover_rate", rate=rate, n=done, total=base)
        bar = {"value": float(np.nan_to_num(value)), "tooltip": option.said(words, name, counted)}
        rows.append((canvas.squeezed(str(name)), rate, bar))
    return rows
