"""The map of a place's children, coloured by a rate; a click anywhere inside a territory gives its code."""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from marsad.charts import canvas
from marsad.charts.outlines import Outline
from marsad.texts import Words, is_missing

HEIGHT, LABEL_SIZE = 460, 12
LINE = {"color": canvas.BACKGROUND, "width": 1.5}
STEPS = (0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2)
SPREAD = ((5,), (3, 7), (1, 5, 9), (1, 3, 7, 9), (1, 3, 5, 7, 9))
DEEP = 6  # from this step on, the theme's background reads better on the colour than its text


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
    shapes = [_shape(each, _shade(facts.get(each.code), bounds)) for each in outlines]
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


def shades(bounds: np.ndarray) -> list[int]:
    """Which steps of the scale colour the classes: far apart when there are few of them."""
    return [*SPREAD[len(bounds) - 2]]


def _decimals(bounds: np.ndarray) -> int:
    """Near rates take a decimal: 98,4 % and 98,7 % are not both 98 %, nor is 99,6 % everybody."""
    return int(bounds[1] - bounds[0] < 0.01 or bounds[-1] > 1 - 1e-9)


def _shade(fact: tuple | None, bounds: np.ndarray) -> int | None:
    if fact is None or is_missing(fact[1]):
        return None
    place = np.searchsorted(bounds, fact[1] + 1e-9) - 1
    return shades(bounds)[int(np.clip(place, 0, len(bounds) - 2))]


def _shape(outline: Outline, shade: int | None) -> go.Scatter:
    x, y = outline.line.T
    colour = canvas.CONTEXT_SOFT if shade is None else canvas.RATES[shade]
    return go.Scatter(x=x, y=y, mode="lines", fill="toself", fillcolor=colour, line=LINE, hoverinfo="skip")


def _chosen(outline: Outline) -> go.Scatter:
    x, y = outline.line.T
    return go.Scatter(x=x, y=y, mode="lines", line={"color": canvas.TEXT, "width": 3}, hoverinfo="skip")


def _target(outline: Outline, name, value, left, words) -> go.Scatter:
    """Invisible points all over the territory: Plotly hands over a click on a point, never one on a filled shape."""
    x, y = outline.inside.T
    said = words.isolate(f"<b>{name}</b><br>{words.percent(value)}<br>{words.t('chart.remaining', n=left)}")
    return go.Scatter(
        x=x,
        y=y,
        mode="text",
        text="",
        customdata=np.full(len(x), outline.code, dtype=object),
        hovertemplate=said + "<extra></extra>",
    )


def _layout(words, outlines, facts, bounds) -> dict:
    corners = np.vstack([each.line for each in outlines])
    (left, low), (right, high) = corners.min(axis=0), corners.max(axis=0)
    labels = [_label(each, facts[each.code], bounds, words) for each in outlines if each.code in facts]
    return canvas.layout(
        words,
        HEIGHT,
        hoverdistance=12,
        margin={"l": 4, "r": 4, "t": 4, "b": 44},
        xaxis={**canvas.bare(), "range": [int(left), int(right)], "showticklabels": False},
        yaxis={**canvas.bare(), "range": [int(low), int(high)], "showticklabels": False, "scaleanchor": "x"},
        annotations=[label for label in labels if label] + _bounds(words, bounds),
        shapes=_swatches(words, bounds),
    )


def _label(outline: Outline, fact: tuple, bounds: np.ndarray, words: Words) -> dict | None:
    shade = _shade(fact, bounds)
    if shade is None:
        return None
    x, y = (int(part) for part in outline.middle)
    font = {"size": LABEL_SIZE, "color": canvas.BACKGROUND if shade >= DEEP else canvas.TEXT}
    said = words.percent(fact[1], _decimals(bounds))
    return {"x": x, "y": y, "text": said, "showarrow": False, "font": font}


def _places(words, bounds) -> np.ndarray:
    """Where the bounds of the classes stand under the map, in the direction of reading."""
    places = np.linspace(0.08, 0.92, len(bounds))
    return places[::-1] if words.rtl else places


def _swatches(words, bounds) -> list[dict]:
    ends = _places(words, bounds)
    box = {"type": "rect", "xref": "paper", "yref": "paper", "ysizemode": "pixel", "yanchor": 0, "y0": -8, "y1": -20}
    return [
        {**box, "x0": x0, "x1": x1, "fillcolor": canvas.RATES[shade], "line": {"width": 0}}
        for x0, x1, shade in zip(ends[:-1], ends[1:], shades(bounds), strict=True)
    ]


def _bounds(words, bounds) -> list[dict]:
    below = {"xref": "paper", "yref": "paper", "y": 0, "yanchor": "top", "yshift": -20, "showarrow": False}
    return [
        {**below, "x": x, "text": words.percent(bound, _decimals(bounds)), "font": {"size": LABEL_SIZE}}
        for x, bound in zip(_places(words, bounds), bounds, strict=True)
    ]
