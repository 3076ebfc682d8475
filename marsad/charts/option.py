"""What the charts with axes share: an option of Apache ECharts, as `st.echarts_chart` takes it.

Colours are the theme's own, so one kept drawing serves the light and the dark theme: series take
`theme.chartCategoricalColors` in turn, words the colour of the page's text.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from marsad.charts import palette
from marsad.charts.canvas import TEXT_SIZE, TICK_SIZE
from marsad.texts import Words

AS_TEXT = {"renderMode": "richText", "confine": True}
UNDRAWN = {"axisLine": {"show": False}, "axisTick": {"show": False}}
WORDS = "currentColor"  # of the page's text; only the SVG renderer knows it


@dataclass(frozen=True)
class Drawing:
    """An option, its height in pixels, and what each mark of the first series stands for when it can be chosen."""

    option: dict
    height: int
    codes: tuple[str, ...] = ()


def option(series: Sequence[dict], x: dict | list, y: dict | list, **own: object) -> dict:
    """Nothing moves by itself; what the pointer says is drawn as text, never read as HTML."""
    return {
        "animation": False,
        "textStyle": {"fontSize": TEXT_SIZE},
        "tooltip": {"trigger": "item", **AS_TEXT},
        "grid": {"left": 4, "right": 4, "top": 4, "bottom": 4},
        "xAxis": x,
        "yAxis": y,
        "series": list(series),
        **own,
    }


def empty(words: Words) -> Drawing:
    """What is drawn when there is nothing to draw: a sentence, no axes."""
    style = {"fontSize": TEXT_SIZE, "fontWeight": "normal", "color": WORDS}
    said = {"text": words.isolate(words.t("chart.nothing")), "left": "center", "top": "center", "textStyle": style}
    return Drawing({"animation": False, "title": said}, 120)


def along(words: Words, high: float, **own: object) -> dict:
    """The horizontal axis of values from zero: it runs with the reading, from right to left in Arabic."""
    return {"type": "value", "show": False, "min": 0, "max": high, "inverse": words.rtl, **own}


def beside(words: Words, names: Sequence[str], **own: object) -> dict:
    """One name a row, from the top, on the side where a line of text starts."""
    return {**_rows(words, names), "position": "right" if words.rtl else "left", **own}


def opposite(words: Words, notes: Sequence[str], **own: object) -> dict:
    """A second column of words, where a line of text ends."""
    return {**_rows(words, notes), "position": "left" if words.rtl else "right", **own}


def _rows(words: Words, texts: Sequence[str]) -> dict:
    return {**_labelled(words, texts), "inverse": True}


def _labelled(words: Words, texts: Sequence[str]) -> dict:
    return {
        "type": "category",
        "data": [words.isolate(text) if text else "" for text in texts],
        **UNDRAWN,
        "splitLine": {"show": False},
        "axisLabel": {"fontSize": TICK_SIZE, "interval": 0, "color": WORDS},
    }


def bare(words: Words, **own: object) -> dict:
    """An axis of percentages without its line."""
    label = {
        "fontSize": TICK_SIZE,
        "color": WORDS,
        "formatter": words.isolate(words.t("unit.percent", value="{value}")),
    }
    return {"show": True, **UNDRAWN, "splitLine": {"show": False}, "axisLabel": label, **own}


def shares(words: Words, ticks: Sequence[float], **own: object) -> dict:
    """The vertical axis of percentages, from the first of the ticks to the last, on the side where reading starts."""
    ends = {"min": ticks[0], "max": ticks[-1], "interval": ticks[1] - ticks[0]}
    ruled = {"position": "right" if words.rtl else "left", "splitLine": {"lineStyle": {"color": palette.GRID}}}
    return {"type": "value", **bare(words, **ends, **ruled), **own}


def days(words: Words, first: float, last: float) -> dict:
    """The horizontal axis of days; its words are `notes`, for an axis writes nothing but numbers."""
    hidden = {**UNDRAWN, "axisLabel": {"show": False}, "splitLine": {"show": False}}
    return {"type": "value", "min": first, "max": last, "inverse": words.rtl, **hidden}


def named(words: Words, names: Sequence[str]) -> dict:
    """The horizontal axis of names, in the direction of reading."""
    return {**_labelled(words, names), "inverse": words.rtl}


def line(points: Sequence[Sequence], colour: str, width: int, dash: str = "solid", **own: object) -> dict:
    """Points are (day, share) or (day, share, what the pointer says there); without words it says nothing."""
    said = {} if len(points[0]) > 2 else {"tooltip": {"show": False}}
    style = {"color": colour, "width": width, "type": dash}
    return {
        "type": "line",
        "data": points,
        "showSymbol": False,
        "silent": True,
        "clip": False,
        "emphasis": {"disabled": True},
        "lineStyle": style,
        "itemStyle": {"color": colour},
        **said,
        **own,
    }


def notes(written: Sequence[dict]) -> dict:
    """Words at places of the drawing, each made by `note`."""
    unseen = {"symbolSize": 1, "itemStyle": {"color": "transparent"}, "tooltip": {"show": False}}
    return {"type": "scatter", "data": list(written), "silent": True, "clip": False, "z": 5, **unseen}


def note(x: float, y: float, text: str, position: str, **style: object) -> dict:
    own = {"fontSize": TICK_SIZE, "color": WORDS, **style}
    return {"value": [x, y], "label": {"show": True, "position": position, "formatter": text, **own}}


def said_of_a_day() -> dict:
    """What the pointer says of a day, whichever line is near: the words of the first line that has the day."""
    pointer = {"type": "line", "label": {"show": False}, "lineStyle": {"color": palette.CONTEXT}}
    return {"trigger": "axis", "formatter": "{@[2]}", "axisPointer": pointer, **AS_TEXT}


def legend(words: Words, lines: Sequence[Sequence[tuple[str, str, str]]]) -> dict:
    """Our own legend, lines of (mark, colour, words): that of ECharts keeps its marks on the left of Arabic words."""
    marks = {colour: f"m{place}" for place, (_, colour, _) in enumerate(entry for line in lines for entry in line)}
    written = [[(f"{{{marks[colour]}|{mark}}}", words.isolate(said)) for mark, colour, said in line] for line in lines]
    text = "\n".join("\u2003".join(_entry(*entry, words) for entry in _in_order(line, words)) for line in written)
    rich = {name: {"color": colour, "fontSize": TEXT_SIZE} for colour, name in marks.items()}
    return above(words, text, top=4, rich=rich, lineHeight=20)


def _entry(mark: str, said: str, words: Words) -> str:
    return f"{said}\u00a0{mark}" if words.rtl else f"{mark}\u00a0{said}"  # a plain space there is not drawn


def _in_order(entries: Sequence, words: Words) -> Sequence:
    return entries[::-1] if words.rtl else entries


def legend_height(lines: Sequence) -> int:
    return 10 + 20 * len(lines)


def above(words: Words, text: str, top: int = 8, **own: object) -> dict:
    """A line of text over the drawing; its places to fill in are names of `rich` styles."""
    style = {"fontSize": TEXT_SIZE, "fontWeight": "normal", "color": WORDS, **own}
    side = "right" if words.rtl else "left"
    return {
        "text": text if "rich" in own else words.isolate(text),
        "top": top,
        side: 0,
        "padding": [0, 2],
        "textStyle": style,
    }


def below(words: Words, text: str) -> list[dict]:
    """A quiet line of text under the drawing."""
    style = {
        "text": words.isolate(text),
        "fontSize": TICK_SIZE,
        "fontFamily": palette.FONT,
        "fill": WORDS,
        "opacity": 0.78,
    }
    return [{"type": "text", "bottom": 8, "right" if words.rtl else "left": 0, "silent": True, "style": style}]


def said(words: Words, *lines: str) -> dict:
    """What the pointer says of one mark; a brace would be read as a place to fill in."""
    text = "\n".join(words.isolate(line) for line in lines)
    return {"formatter": text.replace("{", "(").replace("}", ")")}
