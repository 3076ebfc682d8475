"""A bridge: from the number of one day to that of the next, each kind of change a step up or down."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from marsad.charts import canvas, option
from marsad.charts.option import Drawing
from marsad.texts import Words

ROW = 34
BEFORE, AFTER = 0.06, 0.34  # of the range: room for a mark, and for the words at the end of the longest step


def bridge(before: tuple[str, int], steps: Sequence[tuple[str, int]], after: str, words: Words) -> Drawing:
    """From top to bottom, along the reading. The axis does not start at zero: totals are marks, only steps are bars."""
    levels = list(accumulate((n for _, n in steps), initial=before[1]))
    low, high = min(levels), max(levels)
    reach = max(high - low, 1)
    names = [before[0], *(name for name, _ in steps), after]
    bars = [(step, *pair) for step, pair in zip(steps, pairwise(levels), strict=True)]
    spec = option.option(
        [
            {"type": "bar", "stack": "bridge", "cursor": "default", "data": _grounds(levels), **_hidden()},
            _steps(words, [bar if bar[0][1] > 0 else None for bar in bars]),
            {
                "type": "bar",
                "stack": "bridge",
                "data": [],
            },  # passes over a colour: falls take the one that asks for attention
            _steps(words, [bar if bar[0][1] < 0 else None for bar in bars]),
            _totals(words, levels, names),
        ],
        option.along(words, high + AFTER * reach, min=low - BEFORE * reach),
        option.beside(words, [canvas.shortened(name, 30) for name in names]),
    )
    return Drawing(spec, ROW * len(names) + 8)


def _grounds(levels: Sequence[int]) -> list[int | str]:
    """What each step stands on; a total stands on nothing."""
    return ["-", *(min(pair) for pair in pairwise(levels)), "-"]


def _hidden() -> dict:
    return {"itemStyle": {"color": "transparent"}, "silent": True, "barCategoryGap": "45%"}


def _steps(words: Words, bars: Sequence[tuple | None]) -> dict:
    drawn = [_step(words, *bar) if bar else "-" for bar in bars]
    return {"type": "bar", "stack": "bridge", "cursor": "default", "data": ["-", *drawn, "-"]}


def _step(words: Words, step: tuple[str, int], start: int, end: int) -> dict:
    name, signed = step[0], words.signed(step[1])
    label = {"show": True, "position": "left" if words.rtl else "right", "formatter": signed, "color": option.WORDS}
    return {"value": abs(end - start), "label": label, "tooltip": option.said(words, name, signed)}


def _totals(words: Words, levels: Sequence[int], names: Sequence[str]) -> dict:
    """A mark at each end, and the dotted lines that lead from one step to the next."""
    label = {"show": True, "position": "left" if words.rtl else "right", "fontWeight": "bold", "color": option.WORDS}
    ends = [(levels[0], 0), (levels[-1], len(names) - 1)]
    marks = [
        {
            "value": [level, row],
            "label": {**label, "formatter": words.number(level)},
            "tooltip": option.said(words, names[row], words.number(level)),
        }
        for level, row in ends
    ]
    lines = [[{"coord": [level, row]}, {"coord": [level, row + 1]}] for row, level in enumerate(levels)]
    thin = {"color": option.WORDS, "opacity": 0.45, "width": 1, "type": "dotted"}
    guides = {"silent": True, "symbol": "none", "label": {"show": False}, "lineStyle": thin, "data": lines}
    shape = {"symbol": "rect", "symbolSize": [5, 22], "cursor": "default", "itemStyle": {"color": option.WORDS}}
    return {"type": "scatter", "data": marks, "markLine": guides, **shape}
