"""Parts of a whole, one bar per place: confirmed, validated, correction requested, not opened."""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from marsad.charts import canvas
from marsad.texts import Words

ROW = 30
COLOURS = (canvas.ACCENT, canvas.ACCENT_SOFT, canvas.ATTENTION, canvas.CONTEXT, canvas.CONTEXT_SOFT)


def stacked_states(
    names: Sequence[str], parts: Sequence[tuple[str, Sequence[int]]], words: Words, codes: Sequence[str] | None = None
) -> go.Figure:
    """Parts are (label, counts by name), in the order done, done otherwise, waits for an office, not begun."""
    counts = np.array([part for _, part in parts], dtype=float)
    totals = counts.sum(axis=0)
    if not len(names) or not totals.any():
        return canvas.empty(words)
    shares = counts / np.where(totals, totals, np.nan)
    bars = [
        _bar(label, names, counts[i], shares[i], totals, colour, words, codes)
        for i, ((label, _), colour) in enumerate(zip(parts, COLOURS, strict=False))
    ]
    return go.Figure(data=bars, layout=_layout(words, names, [label for label, _ in parts]))


def _bar(label, names, counts, shares, totals, colour, words, codes) -> go.Bar:
    said = [
        words.t("chart.hover_rate", rate=words.percent(s), n=n, total=t)
        for s, n, t in zip(shares, counts, totals, strict=True)
    ]
    hover = [
        words.isolate(f"<b>{name}</b><br>{label}<br>{words.isolate(what)}")
        for name, what in zip(names, said, strict=True)
    ]
    return go.Bar(
        x=shares.astype(np.float32),
        y=np.arange(len(names)),
        orientation="h",
        marker={"color": colour, "line": {"color": canvas.BACKGROUND, "width": 1}},
        hovertext=hover,
        hoverinfo="text",
        customdata=None if codes is None else np.array(codes, dtype=object),
    )


def _layout(words, names, labels) -> dict:
    written = [canvas.shortened(name) for name in names]
    side = canvas.name_width(written)
    marks = [("■", colour, label) for label, colour in zip(labels, COLOURS, strict=False)]
    lines = [marks[i : i + 2] for i in range(0, len(marks), 2)]
    top = canvas.legend_height(len(lines))
    return canvas.layout(
        words,
        ROW * len(names) + top + 40,
        barmode="stack",
        bargap=0.3,
        margin={"l": 24 if words.rtl else side, "r": side if words.rtl else 24, "t": top, "b": 4, "pad": 6},
        xaxis=canvas.along(
            words, 0, 1, tickvals=[0, 0.5, 1], ticktext=[words.percent(s, 0) for s in (0, 0.5, 1)], automargin=True
        ),
        yaxis=canvas.beside(
            words,
            range=[len(names) - 0.4, -0.6],
            tickvals=np.arange(len(names)),
            ticktext=[words.isolate(name) for name in written],
        ),
        annotations=[canvas.legend(words, lines, beyond=side)],
    )
