"""What all figures share: colours, sizes, the direction of reading.

Colours are Streamlit's placeholders: #000001 is the first of `theme.chartCategoricalColors` in .streamlit/config.toml,
#000011 the first of `theme.chartSequentialColors`. The browser replaces them, so one cached figure serves the light
and the dark theme.
"""

import plotly.graph_objects as go

from marsad.texts import Words

ACCENT, ACCENT_SOFT, ATTENTION, CONTEXT, CONTEXT_SOFT = "#000001", "#000002", "#000003", "#000004", "#000005"
TEXT, QUIET_TEXT, GRID, BACKGROUND = "#000006", "#000007", "#000008", "#000009"
RATES = tuple(f"#0000{n}" for n in range(11, 21))
CLEAR = "rgba(0,0,0,0)"
# An empty template counts as none, and Plotly then adds its own to every figure: six kilobytes and a blue background.
TEMPLATE = {"layout": {"autotypenumbers": "strict"}}
TEXT_SIZE, TICK_SIZE = 14, 13
CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "showTips": False}


def layout(words: Words, height: int, **own: object) -> dict:
    """A layout without Plotly's default template, transparent, with axes that do not move under the finger."""
    return {
        "template": TEMPLATE,
        "height": height,
        "margin": {"l": 4, "r": 4, "t": 4, "b": 4, "pad": 4},
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "font": {"size": TEXT_SIZE, "color": TEXT},
        "hoverlabel": {"font": {"size": TEXT_SIZE, "color": TEXT}, "align": "right" if words.rtl else "left"},
        "hovermode": "closest",
        "showlegend": False,
        "dragmode": False,
        "minreducedheight": 2,  # else Plotly cuts the margins, with their legend, when a chart has one row
        **own,
    }


def along(words: Words, low: float, high: float, **own: object) -> dict:
    """The horizontal axis: it runs with the reading, from right to left in Arabic."""
    return {**bare(), "range": [high, low] if words.rtl else [low, high], **own}


def beside(words: Words, **own: object) -> dict:
    """The vertical axis, on the side where a line of text starts."""
    return {**bare(), "side": "right" if words.rtl else "left", "automargin": True, **own}


def opposite(words: Words, **own: object) -> dict:
    """A second vertical axis where a line of text ends: a column of figures beside the bars."""
    return {**bare(), "side": "left" if words.rtl else "right", "overlaying": "y", "automargin": True, **own}


def bare() -> dict:
    return {
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "tickangle": 0,
        "tickfont": {"size": TICK_SIZE, "color": TEXT},
    }


def separators(words: Words) -> str:
    """The decimal and thousands signs of the language, for figures that the browser writes."""
    return "".join(words.locale.number_symbols["latn"][sign] for sign in ("decimal", "group"))


def start(words: Words, beyond: int = 0) -> dict:
    """Where a line of text starts, in the words of an annotation; `beyond` pixels before the first bar."""
    if words.rtl:
        return {"x": 1, "xanchor": "right", "align": "right", "xshift": beyond}
    return {"x": 0, "xanchor": "left", "align": "left", "xshift": -beyond}


def above(words: Words, text: str, beyond: int = 0) -> dict:
    """A line of text over the figure."""
    place = {"xref": "paper", "yref": "paper", "y": 1, "yanchor": "bottom", "yshift": 6, "showarrow": False}
    return {"text": text, **place, **start(words, beyond)}


def below(words: Words, text: str) -> dict:
    """A quiet line of text under the figure."""
    quiet = {"font": {"size": TICK_SIZE, "color": QUIET_TEXT}}
    return {**above(words, text), **quiet, "y": 0, "yanchor": "top", "yshift": -4}


def anchor() -> go.Scatter:
    """Nothing to see: Plotly draws a second axis only when something stands on it."""
    return go.Scatter(x=[0], y=[0], yaxis="y2", mode="none", hoverinfo="skip")


def legend(words: Words, lines: list[list[tuple[str, str, str]]], beyond: int = 0) -> dict:
    """Our own legend, lines of (mark, colour, words): Plotly's keeps its marks on the left of Arabic words."""
    entry = '<span style="color:{1}">{0}</span> {2}'
    text = "<br>".join(words.isolate("\u2003".join(entry.format(*item) for item in line)) for line in lines)
    return above(words, text, beyond)


def legend_height(lines: int) -> int:
    return 10 + 20 * lines


def shortened(name: str, length: int = 26) -> str:
    """A name that fits beside its bar on a phone; the whole one is in the hover and in the table."""
    return name if len(name) <= length else name[: length - 1].rstrip() + "…"


def squeezed(name: str, length: int = 26) -> str:
    """As `shortened`, for names that differ by their last word only, such as streams: the middle is left out."""
    if len(name) <= length:
        return name
    head, tail = name[: length // 2].rstrip(), name[len(name) - length // 2 + 1 :].lstrip()
    return f"{head}…{tail}"


def name_width(names: list[str]) -> int:
    """About how many pixels the longest name needs; the axis makes more room when it is not enough."""
    return int(max(map(len, names), default=0) * TICK_SIZE * 0.56) + 8


def empty(words: Words) -> go.Figure:
    """What is drawn when there is nothing to draw: a sentence, no empty axes."""
    place = {"xref": "paper", "yref": "paper", "x": 0.5, "y": 0.5, "showarrow": False}
    said = {"text": words.isolate(words.t("chart.nothing")), **place}
    hidden = {"visible": False, "fixedrange": True}
    return go.Figure(layout=layout(words, 120, annotations=[said], xaxis=hidden, yaxis=hidden))
