"""The cumulative curve of a session, with the previous one, the deadline and the pace still needed."""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np

from marsad.charts import option, palette
from marsad.charts.option import Drawing
from marsad.texts import Words

HEIGHT = 340
SHORT = 70  # days: a curve shorter than this is read by days, not by months
EDGE = 0.04  # of its days: a name written under the last of them would not fit into the drawing
STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.25)
BESIDE, BELOW = 54, 28  # pixels for `100 %` and for the months


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
) -> Drawing:
    """Share done by day (days count from the first day of the exam); `needed` is the share to reach by the deadline."""
    now, then = by_day(days, share), by_day(previous_days, previous_share)
    if not now and not then:
        return option.empty(words)
    pace = _pace(now, target_day, as_of_day, needed)
    known = [*now, *then, *([target_day] if target_day is not None else [])]
    ticks = share_ticks(max((*now.values(), *then.values(), *pace.values())))
    top = float(ticks[-1] * 100)
    lines = _lines(now, then, pace, first_exam_on, words)
    spec = option.option(
        [*lines, *deadline(target_day, 0, top), option.notes(_notes(now, known, target_day, first_exam_on, words))],
        option.days(words, *room(known)),
        option.shares(words, [*map(float, (ticks * 100).round())]),
        title=option.legend(words, _entries(words, now, then, pace)),
        tooltip=option.said_of_a_day(),
        grid=grid(words, _entries(words, now, then, pace)),
    )
    return Drawing(spec, HEIGHT)


def by_day(days: Sequence[int], share: Sequence[float]) -> dict[int, float]:
    return {int(day): float(part) for day, part in zip(days, share, strict=True)}


def _pace(now: dict[int, float], target_day, as_of_day, needed) -> dict[int, float]:
    """From today to the deadline, as long as both are ahead."""
    if needed is None or target_day is None or target_day <= as_of_day or not now:
        return {}
    return {as_of_day: now[max(now)], target_day: needed}


def _lines(now, then, pace, first_exam_on, words) -> list[dict]:
    """The session itself first: what the pointer says is the first line's, in sight it lies on top."""
    names = words.t("chart.this_session"), words.t("chart.previous_session")
    named = [(names[0], now), (names[1], then)] if then else [("", now)]
    drawn = [(now, palette.ACCENT, {"width": 3, "z": 4}), (then, palette.CONTEXT, {"width": 2})]
    lines = [
        option.line(points(line, named, first_exam_on, words), colour, **how) for line, colour, how in drawn if line
    ]
    return [*lines, *([option.line(points(pace), palette.ATTENTION, 2, "dashed")] if pace else [])]


def points(
    line: dict[int, float], named: Sequence[tuple[str, dict]] = (), first_exam_on=None, words=None
) -> list[list]:
    """Days and percentages of a line; with `named` lines, the words for each day: what all of them reached by then."""
    places = [[day, round(share * 100, 2)] for day, share in line.items()]
    if not named:
        return places
    return [[*place, _said(place[0], named, first_exam_on, words)] for place in places]


def _said(day: int, named: Sequence[tuple[str, dict]], first_exam_on: date, words: Words) -> str:
    rates = [f"{name} {words.percent(line[day])}".strip() for name, line in named if day in line]
    return "\n".join(map(words.isolate, [words.short_day(first_exam_on + timedelta(day)), *rates]))


def grid(words: Words, entries: Sequence) -> dict:
    """Room for the words around, measured once here."""
    sides = {"left": 8, "right": BESIDE} if words.rtl else {"left": BESIDE, "right": 8}
    return {**sides, "top": option.legend_height(entries) + 8, "bottom": BELOW}


def room(days: Sequence[int]) -> tuple[float, float]:
    first, last = min(days), max(days)
    beyond = max(1, (last - first) * 0.02)
    return first - beyond, last + beyond


def _entries(words, now, then, pace) -> list[list[tuple[str, str, str]]]:
    """The legend of the lines drawn, at most two on a line so that a phone shows them."""
    entries = [
        *([("▬", palette.ACCENT, words.t("chart.this_session"))] if now else []),
        *([("▬", palette.CONTEXT, words.t("chart.previous_session"))] if then else []),
        *([("‒ ‒", palette.ATTENTION, words.t("chart.needed"))] if pace else []),
    ]
    return [entries[:2], entries[2:]] if entries[2:] else [entries]


def deadline(day: int | None, low: float, high: float) -> list[dict]:
    return [] if day is None else [option.line([[day, low], [day, high]], palette.TEXT, 1, "dotted")]


def _notes(now, known, target_day, first_exam_on, words) -> list[dict]:
    """The months below, the deadline, and the share reached where the session's curve stops."""
    written = day_notes(min(known), max(known), 0, first_exam_on, words)
    if target_day is not None:
        written.append(_deadline_note(target_day, min(known), max(known), first_exam_on, words))
    if now:
        written.append(reached(max(now), now[max(now)], "top", words))
    return written


def day_notes(first: int, last: int, low: float, first_exam_on: date, words: Words) -> list[dict]:
    places, names = day_ticks(first, last, first_exam_on, words)
    return [option.note(day, low, name, "bottom", distance=8) for day, name in zip(places, names, strict=True)]


def _deadline_note(day: int, first: int, last: int, first_exam_on: date, words: Words) -> dict:
    """On the side where there is more room."""
    late = (day - first) > (last - first) / 2
    text = words.isolate(words.t("chart.deadline", day=words.short_day(first_exam_on + timedelta(day))))
    return option.note(day, 0, text, "left" if late != words.rtl else "right", distance=6, offset=[0, -12])


def reached(day: int, share: float, position: str, words: Words, down: int = 0) -> dict:
    """A share at the end of a line, written before it."""
    style = {"color": palette.ACCENT, "fontWeight": "bold", "align": "left" if words.rtl else "right"}
    return option.note(day, round(share * 100, 2), words.percent(share), position, offset=[0, down], **style)


def day_ticks(first: int, last: int, first_exam_on: date, words: Words) -> tuple[list[int], list[str]]:
    """The first of each month (of every second one when there are many); within two months, days such as the 11th."""
    dates = [first_exam_on + timedelta(day) for day in range(int(first), int(last) + 1)]
    months = [day for day in dates if day.day == 1]
    if last - first > SHORT:
        kept, write = months[:: 1 + len(months) // 8], words.month
    else:
        kept, write = [day for day in dates if day.day in (1, 11, 21)], words.short_day
    kept = [day for day in kept if (dates[-1] - day).days >= EDGE * (last - first)]
    return [(day - first_exam_on).days for day in kept], [words.isolate(write(day)) for day in kept]


def share_ticks(top: float) -> np.ndarray:
    """From zero, in four or five round steps, to just above the highest share."""
    step = next((step for step in STEPS if step * 5 >= top), 0.25)
    return np.arange(max(1, int(np.ceil(min(top, 1) / step - 1e-9))) + 1) * step
