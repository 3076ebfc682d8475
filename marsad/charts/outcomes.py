"""What a deadline will find: the share reached so far, its expected continuation, and how sure that is."""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
import plotly.graph_objects as go

from marsad.charts import canvas
from marsad.charts.curves import day_ticks
from marsad.texts import Words

HEIGHT = 320


def outcome_curve(
    days: Sequence[int],
    share: Sequence[float],
    coming: Sequence[int],
    expected: Sequence[float],
    worst: Sequence[float],
    best: Sequence[float],
    deadlines: Sequence[int],
    words: Words,
    first_exam_on: date,
) -> go.Figure:
    """Shares of the base by day; `coming` starts on the last of `days`; `deadlines`: as it stands, and as moved."""
    known = np.asarray(days, dtype=np.int16), np.asarray(share, dtype=np.float32) * 100
    ahead = np.asarray(coming, dtype=np.int16)
    middle, low, high = (np.asarray(one, dtype=np.float32) * 100 for one in (expected, worst, best))
    if not len(known[0]) or not len(ahead):
        return canvas.empty(words)
    drawn = [_band(ahead, low, high), _line(*known, "solid", 3, first_exam_on, words)]
    drawn += [_line(ahead, middle, "dash", 3, first_exam_on, words), _needed(ahead, middle)]
    return go.Figure(data=drawn, layout=_layout(words, drawn, deadlines, first_exam_on, float(middle[-1])))


def _band(days: np.ndarray, low: np.ndarray, high: np.ndarray) -> go.Scatter:
    outline = {"x": np.concatenate([days, days[::-1]]), "y": np.concatenate([high, low[::-1]])}
    return go.Scatter(
        **outline, mode="lines", line={"width": 0}, fill="toself", fillcolor=canvas.CONTEXT_SOFT, hoverinfo="skip"
    )


def _line(days, shares, dash, width, first_exam_on, words) -> go.Scatter:
    dates = [words.short_day(first_exam_on + timedelta(int(day))) for day in days]
    said = words.isolate(f"%{{text}}<br><b>{words.t('unit.percent', value='%{y:.1f}')}</b>") + "<extra></extra>"
    line = {"color": canvas.ACCENT, "width": width, "dash": dash}
    return go.Scatter(x=days, y=shares, mode="lines", line=line, text=dates, hovertemplate=said)


def _needed(days: np.ndarray, shares: np.ndarray) -> go.Scatter:
    """Straight from today's share to everybody."""
    ends = {"x": days[[0, -1]], "y": np.array([shares[0], 100], dtype=np.float32)}
    line = {"color": canvas.ATTENTION, "width": 2, "dash": "dot"}
    return go.Scatter(**ends, mode="lines", line=line, hoverinfo="skip")


def _layout(words, drawn, deadlines, first_exam_on, reached) -> dict:
    first, last = (int(side(line.x.astype(int))) for side, line in ((min, drawn[1]), (max, drawn[2])))
    room = max(1, (last - first) * 0.02)
    places, names = day_ticks(first, last, first_exam_on, words)
    entries = _entries(words)
    return canvas.layout(
        words,
        HEIGHT,
        margin={"l": 4, "r": 4, "t": canvas.legend_height(len(entries)), "b": 4, "pad": 6},
        separators=canvas.separators(words),
        xaxis=canvas.along(words, first - room, last + room, tickvals=places, ticktext=names, automargin=True),
        yaxis=canvas.beside(words, **_share_axis(min(float(line.y.min()) for line in drawn), words)),
        annotations=[canvas.legend(words, entries), _reached(words, last, reached)],
        shapes=[_deadline(day) for day in deadlines],
    )


def _share_axis(lowest: float, words: Words) -> dict:
    """Up to everybody, from the round step below the lowest share: what is left to do would else be a sliver."""
    bottom = np.floor(lowest / 10) * 10
    step = 10 if bottom >= 50 else 20
    ticks = np.arange(100, bottom - 1, -step)
    said = [words.percent(float(tick) / 100, 0) for tick in ticks]
    return {"range": [bottom, 102], "showgrid": True, "gridcolor": canvas.GRID, "tickvals": ticks, "ticktext": said}


def _entries(words: Words) -> list[list[tuple[str, str, str]]]:
    return [
        [("▬", canvas.ACCENT, words.t("chart.this_session")), ("‒ ‒", canvas.ACCENT, words.t("chart.expected"))],
        [("▮", canvas.CONTEXT_SOFT, words.t("chart.band")), ("· ·", canvas.ATTENTION, words.t("chart.needed"))],
    ]


def _deadline(day: int) -> dict:
    line = {"color": canvas.TEXT, "width": 1, "dash": "dot"}
    return {"type": "line", "x0": day, "x1": day, "yref": "paper", "y0": 0, "y1": 1, "line": line}


def _reached(words: Words, day: int, share: float) -> dict:
    """The share expected on the last day, written under the end of the line."""
    before = {"xanchor": "left" if words.rtl else "right", "yanchor": "top", "yshift": -20, "showarrow": False}
    text = f"<b>{words.percent(share / 100)}</b>"
    return {"text": text, "x": day, "y": share, "font": {"color": canvas.ACCENT}, **before}
