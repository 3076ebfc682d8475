"""Parts of a whole, one bar per place: confirmed, validated, correction requested, not opened."""

from collections.abc import Sequence

import numpy as np

from marsad.charts import canvas, option, palette
from marsad.charts.option import Drawing
from marsad.texts import Words

ROW = 30
COLOURS = (palette.ACCENT, palette.ACCENT_SOFT, palette.ATTENTION, palette.CONTEXT, palette.CONTEXT_SOFT)


def stacked_states(
    names: Sequence[str], parts: Sequence[tuple[str, Sequence[int]]], words: Words, codes: Sequence[str] = ()
) -> Drawing:
    """Parts are (label, counts by name), in the order done, done otherwise, waits for an office, not begun."""
    counts = np.array([part for _, part in parts], dtype=float)
    totals = counts.sum(axis=0)
    if not len(names) or not totals.any():
        return option.empty(words)
    bars = [
        _bars(label, names, row, totals, colour, words)
        for (label, _), row, colour in zip(parts, counts, COLOURS, strict=False)
    ]
    marks = [("■", colour, label) for (label, _), colour in zip(parts, COLOURS, strict=False)]
    lines = [marks[i : i + 2] for i in range(0, len(marks), 2)]
    top = option.legend_height(lines) + 4
    spec = option.option(
        bars,
        option.along(words, 100, **option.bare(words, interval=50)),
        option.beside(words, [canvas.shortened(name) for name in names]),
        title=option.legend(words, lines),
        grid={"left": 4, "right": 24, "top": top, "bottom": 4} | ({"left": 24, "right": 4} if words.rtl else {}),
    )
    return Drawing(spec, ROW * len(names) + top + 36, tuple(codes))


def _bars(label: str, names: Sequence[str], counts, totals, colour: str, words: Words) -> dict:
    data = [_bar(label, *row, words) for row in zip(names, counts, totals, strict=True)]
    style = {"color": colour, "borderColor": palette.BACKGROUND, "borderWidth": 1}
    drawn = {"type": "bar", "stack": "whole", "barCategoryGap": "30%", "cursor": "default"}
    return drawn | {"data": data, "itemStyle": style, "emphasis": {"disabled": True}}


def _bar(label: str, name: str, n: float, total: float, words: Words) -> dict:
    if not total:
        return {"value": 0, "tooltip": option.said(words, name, label, words.percent(None))}
    counted = words.t("chart.hover_rate", rate=words.percent(n / total), n=n, total=total)
    return {"value": round(n / total * 100, 3), "tooltip": option.said(words, name, label, counted)}
