"""What a deadline will find: the share reached so far, its expected continuation, and how sure that is."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from marsad.charts import option, palette
from marsad.charts.curves import by_day, day_notes, deadline, grid, points, reached, room
from marsad.charts.option import Drawing
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
) -> Drawing:
    """Shares of the base by day; `coming` starts on the last of `days`; `deadlines`: as it stands, and as moved."""
    known, ahead = by_day(days, share), by_day(coming, expected)
    if not known or not ahead:
        return option.empty(words)
    ticks = share_ticks(min(*known.values(), *ahead.values(), *map(float, worst)))
    first, last = min(known), max(ahead)
    rules = [rule for day in deadlines for rule in deadline(day, ticks[0], ticks[-1])]
    end = reached(last, ahead[last], "bottom", words, down=16)
    notes = option.notes([*day_notes(first, last, ticks[0], first_exam_on, words), end])
    spec = option.option(
        [*_lines(known, ahead, first_exam_on, words), *_band(coming, worst, best), *rules, notes],
        option.days(words, *room([first, last])),
        option.shares(words, ticks),
        title=option.legend(words, _entries(words)),
        tooltip=option.said_of_a_day(),
        grid=grid(words, _entries(words)),
    )
    return Drawing(spec, HEIGHT)


def _lines(known, ahead, first_exam_on, words) -> list[dict]:
    """What was reached, what is expected, and straight from today's share to everybody."""
    needed = {min(ahead): ahead[min(ahead)], max(ahead): 1.0}
    drawn = [(known, words.t("chart.this_session"), "solid"), (ahead, words.t("chart.expected"), "dashed")]
    lines = [
        option.line(points(line, [(name, line)], first_exam_on, words), palette.ACCENT, 3, dash, z=4)
        for line, name, dash in drawn
    ]
    return [*lines, option.line(points(needed), palette.ATTENTION, 2, "dotted", z=3)]


def _band(days: Sequence[int], low: Sequence[float], high: Sequence[float]) -> list[dict]:
    """Two lines that nobody sees, one on the other, the upper one filled down to the lower one."""
    low, high = np.asarray(low, dtype=float), np.asarray(high, dtype=float)
    floor, filled = points(by_day(days, low)), points(by_day(days, high - low))
    area = {"areaStyle": {"color": palette.CONTEXT_SOFT, "opacity": 1}}
    return [
        option.line(floor, "transparent", 0, stack="band"),
        option.line(filled, "transparent", 0, stack="band", **area),
    ]


def share_ticks(lowest: float) -> list[float]:
    """Up to everybody, from the round step below the lowest share: what is left to do would else be a sliver."""
    bottom = float(np.floor(lowest * 10 + 1e-9) * 10)
    step = 10 if bottom >= 50 else 20
    return [*map(float, np.arange(100, bottom - 1, -step)[::-1])]


def _entries(words: Words) -> list[list[tuple[str, str, str]]]:
    return [
        [("▬", palette.ACCENT, words.t("chart.this_session")), ("‒ ‒", palette.ACCENT, words.t("chart.expected"))],
        [("▮", palette.CONTEXT_SOFT, words.t("chart.band")), ("· ·", palette.ATTENTION, words.t("chart.needed"))],
    ]
