"""The map of a place's children, coloured by a rate; a click anywhere inside a territory gives its code.

Each territory is one mark, its own outline as a symbol, on axes that nobody sees. A symbol knows its size in pixels
only, so the option holds the sizes for several widths of screen.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from marsad.charts import option, palette
from marsad.charts.option import Drawing
from marsad.charts.outlines import Outline
from marsad.texts import Words, is_missing

HEIGHT, LABEL_SIZE = 460, 12
TALLEST, LEGEND = 404, 48  # pixels: the map, and what stands below it
WIDTHS = (250, 330, 440)  # of the map; the widest that the screen has room for
SWATCH = 46
FINE = 4  # parts of a pixel in which an outline is drawn
STEPS = (0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2)
SPREAD = ((5,), (3, 7), (1, 5, 9), (1, 3, 7, 9), (1, 3, 5, 7, 9))
DEEP = 6  # from this step on, the theme's background reads better on the colour than its text
Facts = Mapping[str, tuple[str, float, int]]


def territory_map(
    outlines: Sequence[Outline],
    codes: Sequence[str],
    names: Sequence[str],
    values: Sequence[float],
    remaining: Sequence[int],
    words: Words,
    selected: str | None = None,
) -> Drawing:
    """`outlines` come from `outlines_of(place)`; one without a figure is context, and does not answer a click."""
    bounds = classes(np.asarray(values, dtype=float))
    facts = {code: (name, value, left) for code, name, value, left in zip(codes, names, values, remaining, strict=True)}
    # What can be clicked comes first, so that a mark's place is that of its code; a chosen border lies on top.
    drawn = sorted(outlines, key=lambda each: each.code not in facts)
    narrow, *wider = _layouts(drawn)
    marks = [_mark(each, facts.get(each.code), bounds, each.code == selected, words) for each in drawn]
    spec = option.option(
        [
            *(mark | size for mark, size in zip(marks, narrow["series"], strict=True)),
            _labels(drawn, facts, bounds, words),
        ],
        *_axes(drawn),
        grid=narrow["grid"],
        graphic=_legend(words, bounds),
        media=[{"query": {"minWidth": one["grid"]["width"] + 8}, "option": one} for one in wider],
    )
    return Drawing(spec, HEIGHT, tuple(each.code for each in drawn if each.code in facts))


def classes(values: np.ndarray) -> np.ndarray:
    """The bounds of at most five classes, round and equal, that hold every rate."""
    known = values[~np.isnan(values)]
    if not len(known):
        return np.array([0.0, 1.0])
    low, high = known.min(), known.max()
    step = next((step for step in STEPS if np.ceil(high / step + 1e-9) - np.floor(low / step + 1e-9) <= 5), 0.2)
    first = min(np.floor(low / step + 1e-9), np.round(1 / step) - 1)  # everybody everywhere: no class above all
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


def _mark(outline: Outline, fact: tuple | None, bounds: np.ndarray, chosen: bool, words: Words) -> dict:
    shade = _shade(fact, bounds)
    colour = (
        {"color": option.WORDS, "opacity": 0.15} if shade is None else {"color": palette.RATES[shade], "opacity": 1}
    )
    border = {"borderColor": palette.TEXT if chosen else palette.BACKGROUND, "borderWidth": 3 if chosen else 1.5}
    middle = {"value": [*map(float, _corners([outline]).mean(axis=0))]}
    mark = {"type": "scatter", "symbol": _path(outline), "itemStyle": colour | border, "z": 3 if chosen else 2}
    if fact is None:
        return mark | {"data": [middle], "silent": True}
    name, value, left = fact
    said = option.said(words, name, words.percent(value), words.t("chart.remaining", n=left))
    hovered = {"scale": False, "itemStyle": {"borderColor": palette.TEXT, **colour}}
    return mark | {
        "data": [middle | {"tooltip": said}],
        "selectedMode": "single",
        "emphasis": hovered,
        "select": hovered,
    }


def _path(outline: Outline) -> str:
    """The outline as a symbol, which ECharts stretches to its size; steps are shorter to write than places."""
    corners = outline.line.astype(float) * (1, -1)
    scale = FINE * max(WIDTHS) / np.ptp(corners, axis=0).max()
    steps = np.diff(np.round(corners * scale).astype(int), axis=0)
    steps = steps[steps.any(axis=1)]
    return "path://M0 0l" + " ".join(f"{x} {y}" for x, y in steps) + "z"


def _corners(outlines: Sequence[Outline]) -> np.ndarray:
    """The lower left and the upper right corner of all of them."""
    points = np.vstack([each.line for each in outlines])
    return np.array([points.min(axis=0), points.max(axis=0)], dtype=float)


def _axes(outlines: Sequence[Outline]) -> Iterable[dict]:
    return [{"type": "value", "show": False, "min": int(low), "max": int(high)} for low, high in _corners(outlines).T]


def _layouts(outlines: Sequence[Outline]) -> list[dict]:
    """Where the map stands and how large each mark is, for each width that makes it larger."""
    whole = np.ptp(_corners(outlines), axis=0)
    scales = sorted({min(width / whole[0], TALLEST / whole[1]) for width in WIDTHS})
    return [_layout(outlines, whole * scale, scale) for scale in scales]


def _layout(outlines: Sequence[Outline], size: np.ndarray, scale: float) -> dict:
    width, height = (int(part) for part in size)
    grid = {"left": "center", "top": 4 + (TALLEST - height) // 2, "width": width, "height": height}
    marks = [(np.ptp(_corners([each]), axis=0) * scale).round(1) for each in outlines]
    return {"grid": grid, "series": [{"symbolSize": [*map(float, mark)]} for mark in marks]}


def _labels(outlines: Sequence[Outline], facts: Facts, bounds: np.ndarray, words: Words) -> dict:
    """The rates, where each territory has most room for words; on a small map those that fit."""
    known = [(each, _shade(facts.get(each.code), bounds)) for each in outlines]
    data = [_label(each, facts[each.code][1], shade, bounds, words) for each, shade in known if shade is not None]
    hidden = {"symbolSize": 1, "itemStyle": {"color": "transparent"}, "labelLayout": {"hideOverlap": True}}
    return {"type": "scatter", **hidden, "silent": True, "data": data, "z": 4}


def _label(outline: Outline, value: float, shade: int, bounds: np.ndarray, words: Words) -> dict:
    colour = palette.BACKGROUND if shade >= DEEP else option.WORDS
    said = {"formatter": words.percent(value, _decimals(bounds)), "fontSize": LABEL_SIZE, "color": colour}
    return {"value": [*map(int, outline.middle)], "label": {"show": True, "position": "inside", **said}}


def _legend(words: Words, bounds: np.ndarray) -> list[dict]:
    """The classes side by side, in the direction of reading, and their bounds between them."""
    places = np.arange(len(bounds)) * SWATCH
    places = places[::-1] if words.rtl else places
    boxes = [
        {
            "type": "rect",
            "shape": {"x": int(min(ends)), "y": 0, "width": SWATCH, "height": 12},
            "style": {"fill": palette.RATES[shade]},
        }
        for *ends, shade in zip(places[:-1], places[1:], shades(bounds), strict=True)
    ]
    texts = [
        {
            "type": "text",
            "style": {"x": int(place), "y": 16, "align": "center", **_small(words.percent(bound, _decimals(bounds)))},
        }
        for place, bound in zip(places, bounds, strict=True)
    ]
    return [{"type": "group", "left": "center", "bottom": 10, "silent": True, "children": [*boxes, *texts]}]


def _small(text: str) -> dict:
    return {"text": text, "fontSize": LABEL_SIZE, "fontFamily": palette.FONT, "fill": option.WORDS}
