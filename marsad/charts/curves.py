"""The cumulative curve of a session, with the previous one, the deadline and the pace still needed."""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
import plotly.graph_objects as go

from marsad.charts import canvas
from marsad.texts import Words

HEIGHT = 340
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
    days, share = np.asarray(days, dtype=np.int16), np.asarray(share, dtype=np.float32)
    previous = np.asarray(previous_days, dtype=np.int16), np.asarray(previous_share, dtype=np.float32)
    if not len(days) and not len(previous[0]):
        return go.Figure(layout=canvas.layout(words, 120, annotations=[canvas.nothing(words)]))
    lines = [
        _line(*previous, canvas.CONTEXT, first_exam_on, words),
        _line(days, share, canvas.ACCENT, first_exam_on, words),
    ]
    pace = _pace(days, share, target_day, as_of_day, needed)
    lines += [pace] if pace else []
    reached = [part for part in (share, previous[1], [needed] if pace else []) if len(part)]
    shown = np.concatenate(
        [part for part in (days, previous[0], [target_day] if target_day is not None else []) if len(part)]
    )
    top = max(float(np.nanmax(part)) for part in reached)
    return go.Figure(
        data=lines, layout=_layout(words, shown.min(), shown.max(), top, target_day, first_exam_on, bool(pace))
    )


def _line(days, share, colour, first_exam_on, words) -> go.Scatter:
    hover = [
        words.isolate(f"{words.short_day(first_exam_on + timedelta(int(d)))}<br>{words.percent(s)}")
        for d, s in zip(days, share, strict=True)
    ]
    width = 3 if colour == canvas.ACCENT else 2
    return go.Scatter(
        x=days, y=share, mode="lines", line={"color": colour, "width": width}, hovertext=hover, hoverinfo="text"
    )


def _pace(days, share, target_day, as_of_day, needed) -> go.Scatter | None:
    if needed is None or target_day is None or target_day <= as_of_day or not len(days):
        return None
    ends = {
        "x": np.array([as_of_day, target_day], dtype=np.int16),
        "y": np.array([share[-1], needed], dtype=np.float32),
    }
    return go.Scatter(
        **ends, mode="lines", line={"color": canvas.ATTENTION, "width": 2, "dash": "dash"}, hoverinfo="skip"
    )


def _layout(words, first, last, top, target_day, first_exam_on, paced) -> dict:
    room = max(2, (last - first) * 0.02)
    months, names = month_ticks(first, last, first_exam_on, words)
    shares = share_ticks(top)
    lines = [
        [("━", canvas.ACCENT, words.t("chart.this_session")), ("━", canvas.CONTEXT, words.t("chart.previous_session"))]
    ]
    lines += [[("╍", canvas.ATTENTION, words.t("chart.needed"))]] if paced else []
    return canvas.layout(
        words,
        HEIGHT,
        margin={"l": 4, "r": 4, "t": canvas.legend_height(len(lines)) + 18, "b": 4, "pad": 6},
        hovermode="closest",
        xaxis=canvas.along(words, first - room, last + room, tickvals=months, ticktext=names, automargin=True),
        yaxis=canvas.beside(
            words,
            range=[0, shares[-1] * 1.02],
            tickvals=shares,
            ticktext=[words.percent(s, 0) for s in shares],
            showgrid=True,
            gridcolor=canvas.GRID,
        ),
        annotations=[canvas.legend(words, lines), *_deadline_label(words, target_day, first, last, first_exam_on)],
        shapes=_deadline_line(target_day),
    )


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
    side = "right" if late != words.rtl else "left"
    return [
        {
            "text": text,
            "x": target_day,
            "xanchor": side,
            "yref": "paper",
            "y": 0.02,
            "yanchor": "bottom",
            "showarrow": False,
        }
    ]


def month_ticks(first, last, first_exam_on: date, words: Words) -> tuple[list[int], list[str]]:
    """The first of each month between two days, every second one when there are many."""
    dates = [first_exam_on + timedelta(d) for d in range(int(first), int(last) + 1)]
    firsts = [day for day in dates if day.day == 1]
    kept = firsts[:: 1 + len(firsts) // 7]
    return [(day - first_exam_on).days for day in kept], [words.month(day) for day in kept]


def share_ticks(top: float) -> np.ndarray:
    """From zero, in four or five round steps, to just above the highest share."""
    step = next((step for step in STEPS if step * 5 >= top), 0.25)
    return np.arange(0, int(np.ceil(min(top, 1) / step - 1e-9)) + 1) * step
