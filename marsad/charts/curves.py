"""The cumulative curve of a session, with the previous one, the deadline and the pace still needed."""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
import plotly.graph_objects as go

from marsad.charts import canvas
from marsad.texts import Words

HEIGHT = 340
SHORT = 70  # days: a curve shorter than this is read by days, not by months
STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.25)


def progress_curve(
    days: Sequence[int],
    share: Sequence[float],
    previous_days: Sequence[int],
    previous_share: Sequence[float],
    target_day: int | None,
    as_of_day: int,
    needed: float | None,
    first_exam_on: date,
    words: Words,
) -> go.Figure:
    """Share done by day (days count from the first day of the exam); `needed` is the share to reach by the deadline."""
    current = np.asarray(days, dtype=np.int16), np.asarray(share, dtype=np.float32) * 100
    previous = np.asarray(previous_days, dtype=np.int16), np.asarray(previous_share, dtype=np.float32) * 100
    drawn = [(*previous, canvas.CONTEXT, 2), (*current, canvas.ACCENT, 3)]
    lines = [_line(*line, first_exam_on, words) for line in drawn if len(line[0])]
    if not lines:
        return canvas.empty(words)
    lines += _pace(*current, target_day, as_of_day, needed)
    return go.Figure(data=lines, layout=_layout(words, lines, target_day, first_exam_on))


def _line(days, shares, colour, width, first_exam_on, words) -> go.Scatter:
    dates = [words.short_day(first_exam_on + timedelta(int(day))) for day in days]
    said = words.isolate(f"%{{text}}<br><b>{words.t('unit.percent', value='%{y:.1f}')}</b>") + "<extra></extra>"
    line = {"color": colour, "width": width}
    return go.Scatter(x=days, y=shares, mode="lines", line=line, text=dates, hovertemplate=said)


def _pace(days, shares, target_day, as_of_day, needed) -> list[go.Scatter]:
    """From today to the deadline, as long as both are ahead."""
    if needed is None or target_day is None or target_day <= as_of_day or not len(days):
        return []
    x = np.array([as_of_day, target_day], dtype=np.int16)
    y = np.array([shares[-1], needed * 100], dtype=np.float32)
    line = {"color": canvas.ATTENTION, "width": 2, "dash": "dash"}
    return [go.Scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip")]


def _layout(words, lines, target_day, first_exam_on) -> dict:
    first, last = min(line.x.min() for line in lines), max(line.x.max() for line in lines)
    first, last = (first, last) if target_day is None else (min(first, target_day), max(last, target_day))
    room = max(1, (last - first) * 0.02)
    places, names = day_ticks(first, last, first_exam_on, words)
    shares = share_ticks(max(float(np.nanmax(line.y)) for line in lines) / 100)
    entries, deadline = _entries(words, lines), _deadline_label(words, target_day, first, last, first_exam_on)
    return canvas.layout(
        words,
        HEIGHT,
        margin={**_sides(words), "t": canvas.legend_height(len(entries)), "b": 28, "pad": 6},
        separators=canvas.separators(words),
        xaxis=canvas.along(words, first - room, last + room, tickvals=places, ticktext=names),
        yaxis=canvas.beside(words, **_share_axis(shares, words)),
        annotations=[canvas.legend(words, entries), *_reached(words, lines), *deadline],
        shapes=_deadline_line(target_day),
    )


def _sides(words: Words) -> dict:
    """Room for `100 %`, measured once here: a browser that measures it draws the whole figure twice."""
    return {"l": 8, "r": 54} if words.rtl else {"l": 54, "r": 8}


def _share_axis(shares: np.ndarray, words: Words) -> dict:
    ticks = {"tickvals": shares * 100, "ticktext": [words.percent(share, 0) for share in shares]}
    return {"range": [0, shares[-1] * 102], "automargin": False, "showgrid": True, "gridcolor": canvas.GRID, **ticks}


def _entries(words, lines) -> list[list[tuple[str, str, str]]]:
    """The legend of the lines drawn, at most two on a line so that a phone shows them."""
    marks = {
        canvas.ACCENT: ("▬", words.t("chart.this_session")),
        canvas.CONTEXT: ("▬", words.t("chart.previous_session")),
        canvas.ATTENTION: ("‒ ‒", words.t("chart.needed")),
    }
    colours = {line.line.color for line in lines}
    entries = [(mark, colour, said) for colour, (mark, said) in marks.items() if colour in colours]
    return [entries[:2], entries[2:]] if entries[2:] else [entries]


def _deadline_line(target_day) -> list[dict]:
    if target_day is None:
        return []
    line = {"color": canvas.TEXT, "width": 1, "dash": "dot"}
    return [{"type": "line", "x0": target_day, "x1": target_day, "yref": "paper", "y0": 0, "y1": 1, "line": line}]


def _deadline_label(words, target_day, first, last, first_exam_on) -> list[dict]:
    if target_day is None:
        return []
    late = (target_day - first) > (last - first) / 2
    text = words.isolate(words.t("chart.deadline", day=words.short_day(first_exam_on + timedelta(int(target_day)))))
    before = {"xanchor": "right", "xshift": -4} if late != words.rtl else {"xanchor": "left", "xshift": 4}
    return [
        {"text": text, "x": target_day, **before, "yref": "paper", "y": 0.02, "yanchor": "bottom", "showarrow": False}
    ]


def _reached(words, lines) -> list[dict]:
    """The share reached today, written where the session's curve stops."""
    current = next((line for line in lines if line.line.color == canvas.ACCENT), None)
    if current is None:
        return []
    before = {"xanchor": "left" if words.rtl else "right", "yanchor": "bottom", "showarrow": False}
    text = f"<b>{words.percent(float(current.y[-1]) / 100)}</b>"
    return [
        {"text": text, "x": int(current.x[-1]), "y": float(current.y[-1]), "font": {"color": canvas.ACCENT}, **before}
    ]


def day_ticks(first: int, last: int, first_exam_on: date, words: Words) -> tuple[list[int], list[str]]:
    """The first of each month (of every second one when there are many); within two months, days such as the 11th."""
    dates = [first_exam_on + timedelta(day) for day in range(int(first), int(last) + 1)]
    months = [day for day in dates if day.day == 1]
    if last - first > SHORT:
        kept, write = months[:: 1 + len(months) // 8], words.month
    else:
        kept, write = [day for day in dates if day.day in (1, 11, 21)], words.short_day
    return [(day - first_exam_on).days for day in kept], [words.isolate(write(day)) for day in kept]


def share_ticks(top: float) -> np.ndarray:
    """From zero, in four or five round steps, to just above the highest share."""
    step = next((step for step in STEPS if step * 5 >= top), 0.25)
    return np.arange(max(1, int(np.ceil(min(top, 1) / step - 1e-9))) + 1) * step
