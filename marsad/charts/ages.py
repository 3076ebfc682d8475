"""Counts by band of days: ages of what is pending, delays of what was answered."""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from marsad.charts import canvas
from marsad.texts import Words

HEIGHT = 280


def histogram(bands: Sequence[str], counts: Sequence[int], words: Words, limit: int | None = None) -> go.Figure:
    """Bands are written labels in order; `limit` is the position of the first band past the limit."""
    counts = np.asarray(counts, dtype=float)
    if not counts.any():
        return canvas.empty(words)
    places = np.arange(len(counts))
    late = places >= (len(counts) if limit is None else limit)
    written = [words.number(n) for n in counts]
    bars = go.Bar(
        x=places,
        y=counts,
        text=written,
        textposition="outside",
        cliponaxis=False,
        marker={"color": [canvas.ATTENTION if is_late else canvas.ACCENT for is_late in late]},
        hovertext=[words.isolate(f"{band}<br><b>{n}</b>") for band, n in zip(bands, written, strict=True)],
        hoverinfo="text",
    )
    return go.Figure(data=bars, layout=_layout(words, bands, counts.max(), late.any()))


def _layout(words, bands, most, late) -> dict:
    lines = [[("■", canvas.ATTENTION, words.t("chart.limit"))]] if late else []
    return canvas.layout(
        words,
        HEIGHT,
        bargap=0.25,
        margin={"l": 4, "r": 4, "t": canvas.legend_height(len(lines)) + 8, "b": 4, "pad": 6},
        xaxis=canvas.along(
            words,
            -0.6,
            len(bands) - 0.4,
            tickvals=np.arange(len(bands)),
            ticktext=[words.isolate(b) for b in bands],
            automargin=True,
        ),
        yaxis=canvas.beside(words, range=[0, most * 1.12], showticklabels=False),
        annotations=[canvas.legend(words, lines)] if late else [],
    )
