"""The map of a place's children, coloured by a rate; a click anywhere inside a territory gives its code."""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from marsad.charts import canvas
from marsad.charts.outlines import Outline
from marsad.texts import Words, is_missing

HEIGHT, LABEL_SIZE = 460, 12
LINE = {"color": canvas.BACKGROUND, "width": 1.5}
STEPS = (0.01, 0.02, 0.05, 0.1, 0.2)


def territory_map(
    outlines: Sequence[Outline],
    codes: Sequence[str],
    names: Sequence[str],
    values: Sequence[float],
    remaining: Sequence[int],
    words: Words,
    selected: str | None = None,
) -> go.Figure:
    """`outlines` come from `outlines_of(place)`; one without a figure is context, and does not answer a click."""
    values = np.asarray(values, dtype=float)
    bounds = classes(values)
    facts = {code: (name, value, left) for code, name, value, left in zip(codes, names, values, remaining, strict=True)}
    shapes = [_shape(each, _colour(facts.get(each.code), bounds)) for each in outlines]
    targets = [_target(each, *facts[each.code], words) for each in outlines if each.code in facts]
    chosen = [_chosen(each) for each in outlines if each.code == selected]
    return go.Figure(data=[*shapes, *chosen, *targets], layout=_layout(words, outlines, facts, bounds))


def classes(values: np.ndarray) -> np.ndarray:
    """The bounds of at most five classes, round and equal, that hold every rate."""
    known = values[~np.isnan(values)]
    if not len(known):
        return np.array([0.0, 1.0])
    low, high = known.min(), known.max()
    step = next((step for step in STEPS if np.ceil(high / step + 1e-9) - np.floor(low / step + 1e-9) <= 5), 0.2)
    first = np.floor(low / step + 1e-9)
    return np.arange(first, max(np.ceil(high / step - 1e-9), first + 1) + 1) * step


def _class(value: float, bounds: np.ndarray) -> int:
    return int(np.clip(np.searchsorted(bounds, value + 1e-9) - 1, 0, len(bounds) - 2))


def _colour(fact: tuple | None, bounds: np.ndarray) -> str:
    if fact is None or is_missing(fact[1]):
        return canvas.CONTEXT_SOFT
    return canvas.RATES[_class(fact[1], bounds) * 2 + 1]


def _shape(outline: Outline, colour: str) -> go.Scatter:
    x, y = outline.line.T
    return go.Scatter(x=x, y=y, mode="lines", fill="toself", fillcolor=colour, line=LINE, hoverinfo="skip")


def _chosen(outline: Outline) -> go.Scatter:
    x, y = outline.line.T
    return go.Scatter(x=x, y=y, mode="lines", line={"color": canvas.TEXT, "width": 3}, hoverinfo="skip")


def _target(outline: Outline, name, value, left, words) -> go.Scatter:
    """Invisible points all over the territory: Plotly hands over a click on a point, never one on a filled shape."""
    x, y = outline.inside.T
    rate = words.isolate(words.percent(value))
    said = words.isolate(f"<b>{name}</b><br>{rate}<br>{words.t('chart.remaining')} : {words.number(left)}")
    return go.Scatter(
        x=x,
        y=y,
        mode="markers",
        marker={"opacity": 0, "size": 2},
        customdata=np.full(len(x), outline.code, dtype=object),
        hovertemplate=said + "<extra></extra>",
    )


def _layout(words, outlines, facts, bounds) -> dict:
    corners = np.vstack([each.line for each in outlines])
    (left, low), (right, high) = corners.min(axis=0), corners.max(axis=0)
    labels = [_label(each, facts[each.code][1], bounds, words) for each in outlines if each.code in facts]
    return canvas.layout(
        words,
        HEIGHT,
        hoverdistance=12,
        xaxis={**canvas.bare(), "range": [int(left), int(right)], "showticklabels": False, "constrain": "domain"},
        yaxis={**canvas.bare(), "range": [int(low), int(high)], "showticklabels": False, "scaleanchor": "x"},
        annotations=labels,
    )


def _label(outline: Outline, value, bounds, words) -> dict:
    dark = not is_missing(value) and _class(value, bounds) >= 2
    x, y = (int(part) for part in outline.middle)
    text = words.percent(value, 0) if not is_missing(value) else ""
    return {
        "x": x,
        "y": y,
        "text": text,
        "showarrow": False,
        "font": {"size": LABEL_SIZE, "color": canvas.BACKGROUND if dark else canvas.TEXT},
    }
