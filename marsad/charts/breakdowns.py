"""One rate by several dimensions, on one scale."""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from marsad.charts import canvas
from marsad.charts.curves import share_ticks
from marsad.texts import Words, is_missing

ROW, GAP = 26, 1.5
Group = tuple[str, Sequence[str], Sequence[float], Sequence[int], Sequence[int]]


def breakdown(groups: Sequence[Group], words: Words) -> go.Figure:
    """Groups of (title, names, values, numerators, denominators), one under the other; n of N in the hover."""
    groups = [group for group in groups if len(group[1])]
    if not groups:
        return canvas.empty(words)
    heads, rows = _rows(groups)
    flat = [np.concatenate([np.asarray(group[part]) for group in groups]) for part in (1, 2, 3, 4)]
    names, values, done, bases = flat
    values = values.astype(float)
    rates = [words.percent(value) for value in values]
    bars = go.Bar(
        x=np.nan_to_num(values),
        y=rows,
        orientation="h",
        marker={"color": canvas.ACCENT},
        hovertext=[_said(words, *row) for row in zip(names, rates, done, bases, strict=True)],
        hoverinfo="text",
    )
    top = share_ticks(np.nanmax(values) if not np.isnan(values).all() else 1)[-1]
    return go.Figure(data=[bars, canvas.anchor()], layout=_layout(words, groups, heads, rows, names, rates, top))


def _rows(groups: Sequence[Group]) -> tuple[list[float], np.ndarray]:
    """Where each title and each bar stands, from the top."""
    heads, rows, place = [], [], 0.0
    for group in groups:
        heads.append(place)
        rows.extend(place + 1 + i for i in range(len(group[1])))
        place += len(group[1]) + GAP
    return heads, np.array(rows, dtype=np.float32)


def _said(words, name, rate, done, base) -> str:
    counted = rate if is_missing(base) or not base else words.t("chart.hover_rate", rate=rate, n=done, total=base)
    return words.isolate(f"<b>{name}</b><br>{words.isolate(counted)}")


def _layout(words, groups, heads, rows, names, rates, top) -> dict:
    span = [float(rows[-1]) + 0.6, -0.6]
    titles = [
        {
            "text": words.isolate(f"<b>{group[0]}</b>"),
            "xref": "paper",
            "y": head,
            "showarrow": False,
            **canvas.start(words),
        }
        for group, head in zip(groups, heads, strict=True)
    ]
    return canvas.layout(
        words,
        int(ROW * (span[0] - span[1])) + 8,
        bargap=0.35,
        xaxis=canvas.along(words, 0, top, showticklabels=False),
        yaxis=canvas.beside(
            words, range=span, tickvals=rows, ticktext=[words.isolate(canvas.squeezed(n)) for n in names]
        ),
        yaxis2=canvas.opposite(words, range=span, tickvals=rows, ticktext=[words.isolate(rate) for rate in rates]),
        annotations=titles,
    )
