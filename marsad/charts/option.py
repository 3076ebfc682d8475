"""What the charts with axes share: an option of Apache ECharts, as `st.echarts_chart` takes it.

Colours are the theme's own, so one kept drawing serves the light and the dark theme: series take
`theme.chartCategoricalColors` in turn, words the colour of the page's text.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from marsad.charts.canvas import TEXT_SIZE, TICK_SIZE
from marsad.texts import Words

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
        "tooltip": {"trigger": "item", "renderMode": "richText", "confine": True},
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
    hidden = {"show": False}
    return {
        "type": "category",
        "inverse": True,
        "data": [words.isolate(text) if text else "" for text in texts],
        "axisLine": hidden,
        "axisTick": hidden,
        "splitLine": hidden,
        "axisLabel": {"fontSize": TICK_SIZE, "interval": 0, "color": WORDS},
    }


def above(words: Words, text: str) -> dict:
    """A line of text over the drawing."""
    style = {"fontSize": TEXT_SIZE, "fontWeight": "normal", "color": WORDS}
    return {
        "text": words.isolate(text),
        "top": 8,
        "right" if words.rtl else "left": 0,
        "padding": 0,
        "textStyle": style,
    }


def below(words: Words, text: str) -> list[dict]:
    """A quiet line of text under the drawing."""
    style = {"text": words.isolate(text), "fontSize": TICK_SIZE, "fill": WORDS, "opacity": 0.78}
    return [{"type": "text", "bottom": 4, "right" if words.rtl else "left": 0, "silent": True, "style": style}]


def said(words: Words, *lines: str) -> dict:
    """What the pointer says of one mark; a brace would be read as a place to fill in."""
    text = "\n".join(words.isolate(line) for line in lines)
    return {"formatter": text.replace("{", "(").replace("}", ")")}
