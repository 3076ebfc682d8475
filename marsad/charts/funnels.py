"""A funnel: the rate of each place against its size, and how far chance alone would spread them."""

from collections.abc import Sequence

import numpy as np

from marsad.charts import option
from marsad.charts.canvas import TICK_SIZE
from marsad.charts.option import Drawing
from marsad.texts import Words

HEIGHT, TICKS = 460, 8
LOOKS = ("dashed", "dotted")  # of the usual and the rare limits
MARKED = {"symbolSize": 16, "itemStyle": {"borderColor": option.WORDS, "borderWidth": 2, "opacity": 1}}
INVISIBLE = {"color": option.WORDS, "opacity": 0.01}
POINT_SERIES = (0, 2, 3)  # colours follow the order of series: the second of the palette is left out
SYMBOLS = ({"symbol": "triangle", "symbolSize": 9}, {"symbol": "diamond", "symbolSize": 10}, {"symbolSize": 5})
Group = tuple[str, Sequence[int], Sequence[float], Sequence[str]]


def funnel(
    groups: Sequence[Group],
    sizes: Sequence[int],
    lines: Sequence[tuple[float, Sequence[float], Sequence[float]]],
    rate: float,
    words: Words,
    size_label: str,
    chosen: str = "",
) -> Drawing:
    """`groups`: above, below and within the usual limits, each with its sizes, rates and what a point says of itself.
    `lines`: for each share of all places its lower and upper limit at `sizes`. `chosen`: what the point to mark says.
    """
    if not len(sizes):
        return option.empty(words)
    span, rates = (min(sizes) * 0.9, max(sizes) * 1.1), _rates(words, groups, lines)
    above, below, inside = (_points(group, symbol, chosen) for group, symbol in zip(groups, SYMBOLS, strict=True))
    points = [above, {"type": "scatter", "name": "-", "data": []}, below, inside]
    limits = [_line(sizes, side, look) for (_, *sides), look in zip(lines, LOOKS, strict=True) for side in sides]
    spec = option.option(
        [*points, _ticks(*span, rates["min"], words), _line(sizes, [rate] * len(sizes), "solid"), *limits],
        _sizes(words, *span, size_label),
        rates,
        legend=_legend(words, groups),
        grid={"left": 8, "right": 8, "top": 44, "bottom": 44},
    )
    return Drawing(spec, HEIGHT)


def _points(group: Group, symbol: dict, chosen: str) -> dict:
    label, sizes, rates, texts = group
    marks = [
        {"name": text.replace("{", "(").replace("}", ")"), "value": [int(size), round(rate * 100, 2)]}
        | (MARKED if text == chosen else {})
        for size, rate, text in zip(sizes, rates, texts, strict=True)
    ]
    said = {"formatter": "{b}"}
    look = {"itemStyle": {"opacity": 0.75}, "selectedMode": "single", "z": 3, **symbol}
    return {"type": "scatter", "name": label, "data": marks, "tooltip": said, **look}


def _line(sizes: Sequence[int], rates: Sequence[float], kind: str) -> dict:
    data = [[int(size), round(float(np.clip(rate, 0, 1)) * 100, 2)] for size, rate in zip(sizes, rates, strict=True)]
    style = {"color": option.WORDS, "width": 1, "type": kind, "opacity": 0.8}
    return {"type": "line", "data": data, "showSymbol": False, "silent": True, "lineStyle": style, "z": 4}


def _sizes(words: Words, low: float, high: float, label: str) -> dict:
    """From small to large in the direction of reading; ten times as many is one step."""
    return {
        "type": "log",
        "min": low,
        "max": high,
        "inverse": words.rtl,
        "name": words.isolate(label),
        "nameLocation": "middle",
        "nameGap": 28,
        "nameTextStyle": {"color": option.WORDS, "fontSize": TICK_SIZE},
        "axisLabel": {"show": False},
        "axisTick": {"show": False},
        "splitLine": {"show": False},
    }


def _ticks(low: float, high: float, bottom: float, words: Words) -> dict:
    """Round sizes under the axis, written in the language: the browser would write 1,000."""
    steps = [step * 10**power for power in range(7) for step in (1, 2, 5)]
    known = [step for step in steps if low <= step <= high]
    shown = known if len(known) <= TICKS else [step for step in known if str(step)[0] == "1"]
    marks = [{"value": [step, bottom], "label": {"formatter": words.number(step)}} for step in shown]
    label = {"show": True, "position": "bottom", "color": option.WORDS, "fontSize": TICK_SIZE, "opacity": 1}
    return {
        "type": "scatter",
        "data": marks,
        "symbolSize": 1,
        "clip": False,
        "silent": True,
        "label": label,
        "itemStyle": INVISIBLE,
    }


def _rates(words: Words, groups: Sequence[Group], lines: Sequence[tuple]) -> dict:
    """From below the lowest point and the lower usual limit to everybody."""
    usual = max(float(min(lines[0][1])), 0) if len(lines) else 0
    lowest = min((min(group[2]) for group in groups if len(group[2])), default=usual)
    return {
        "type": "value",
        "min": int(np.floor(min(lowest, usual) * 10) * 10),
        "max": 100,
        "position": "right" if words.rtl else "left",
        "axisLabel": {
            "color": option.WORDS,
            "fontSize": TICK_SIZE,
            "formatter": words.t("unit.percent", value="{value}"),
        },
        "splitLine": {"lineStyle": {"color": option.WORDS, "opacity": 0.12}},
    }


def _legend(words: Words, groups: Sequence[Group]) -> dict:
    return {
        "data": [group[0] for group in groups],
        "selectedMode": False,
        "top": 0,
        "right" if words.rtl else "left": 0,
        "align": "right" if words.rtl else "left",
        "textStyle": {"color": option.WORDS, "fontSize": TICK_SIZE},
    }
