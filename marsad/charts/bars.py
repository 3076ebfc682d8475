"""Ranked bars: how many remain in each place, the rate beside."""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from marsad.charts import canvas
from marsad.texts import Words

MOST, ROW = 20, 28
ROOMY = 0.3  # of the longest bar: from there on its count fits inside, even on a phone


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
    codes, names, rates = (np.asarray(part, dtype=object)[first] for part in (codes, names, values))
    counts, rates = counts[first], [words.percent(rate) for rate in rates]
    bars = _bars(codes, names, counts, rates, words, missing_label)
    layout = _layout(words, names, rates, counts.max(), missing_label, len(remaining) - len(first))
    return go.Figure(data=[bars, canvas.anchor()], layout=layout)


def _bars(codes, names, counts, rates, words, missing_label) -> go.Bar:
    left = [words.t("chart.hover_remaining", n=n, label=missing_label) for n in counts]
    hover = [f"<b>{name}</b><br>{said}<br>{rate}" for name, said, rate in zip(names, left, rates, strict=True)]
    return go.Bar(
        x=counts,
        y=np.arange(len(counts)),
        orientation="h",
        customdata=codes,
        text=[words.number(n) for n in counts],
        textposition=np.where(counts > ROOMY * counts.max(), "inside", "outside"),
        textangle=0,
        constraintext="none",
        insidetextfont={"color": canvas.BACKGROUND},
        insidetextanchor="end",
        hovertext=[words.isolate(said) for said in hover],
        hoverinfo="text",
        marker={"color": canvas.ACCENT},
    )


def _layout(words, names, rates, most, missing_label, hidden) -> dict:
    rows = np.arange(len(names))
    span = [len(names) - 0.4, -0.6]
    labels = [words.isolate(canvas.shortened(name)) for name in names]
    notes = [canvas.above(words, words.isolate(missing_label))]
    notes += [canvas.below(words, words.isolate(words.t("chart.others", n=hidden)))] if hidden else []
    foot = 28 if hidden else 4
    return canvas.layout(
        words,
        ROW * len(names) + 36 + foot,
        bargap=0.3,
        margin={"l": 4, "r": 4, "t": 32, "b": foot, "pad": 6},
        xaxis=canvas.along(words, 0, max(most, 1) * 1.02, showticklabels=False),
        yaxis=canvas.beside(words, range=span, tickvals=rows, ticktext=labels),
        yaxis2=canvas.opposite(words, range=span, tickvals=rows, ticktext=[words.isolate(rate) for rate in rates]),
        annotations=notes,
    )
