"""Ranked bars: how many remain in each place, the rate beside."""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from marsad.charts import canvas
from marsad.texts import Words

MOST, ROW = 20, 28


def ranked_bars(
    codes: Sequence[str],
    names: Sequence[str],
    remaining: Sequence[int],
    values: Sequence[float],
    words: Words,
    missing_label: str,
) -> go.Figure:
    """The places with most candidates remaining first, at most twenty; a click gives the code."""
    counts = np.nan_to_num(np.asarray(remaining, dtype=float))
    first = np.argsort(-counts, kind="stable")[:MOST]
    if not len(first):
        return canvas.empty(words)
    rows = np.arange(len(first))
    rates = [words.percent(values[i]) for i in first]
    bars = _bars(rows, [codes[i] for i in first], [names[i] for i in first], counts[first], rates, words, missing_label)
    column = go.Scatter(x=counts[first][:1], y=rows[:1], yaxis="y2", mode="none", hoverinfo="skip")
    return go.Figure(
        data=[bars, column], layout=_layout(words, [names[i] for i in first], rates, counts[first].max(), missing_label)
    )


def _bars(rows, codes, names, counts, rates, words, missing_label) -> go.Bar:
    written = [words.number(n) for n in counts]
    said = [words.t("chart.hover_remaining", n=n, label=missing_label) for n in written]
    hover = [
        words.isolate(f"<b>{name}</b><br>{words.isolate(left)}<br>{words.isolate(rate)}")
        for name, left, rate in zip(names, said, rates, strict=True)
    ]
    return go.Bar(
        x=counts,
        y=rows,
        orientation="h",
        customdata=np.array(codes, dtype=object),
        text=written,
        textposition="auto",
        textangle=0,
        constraintext="none",
        insidetextfont={"color": canvas.BACKGROUND},
        insidetextanchor="end",
        hovertext=hover,
        hoverinfo="text",
        marker={"color": canvas.ACCENT},
    )


def _layout(words, names, rates, most, missing_label) -> dict:
    rows = np.arange(len(names))
    span = [len(names) - 0.4, -0.6]
    labels = [words.isolate(canvas.shortened(name)) for name in names]
    return canvas.layout(
        words,
        ROW * len(names) + 40,
        bargap=0.3,
        margin={"l": 4, "r": 4, "t": 32, "b": 4, "pad": 6},
        xaxis=canvas.along(words, 0, max(most, 1) * 1.02, showticklabels=False),
        yaxis=canvas.beside(words, range=span, tickvals=rows, ticktext=labels),
        yaxis2=canvas.opposite(words, range=span, tickvals=rows, ticktext=[words.isolate(rate) for rate in rates]),
        annotations=[canvas.above(words, words.isolate(missing_label))],
    )
