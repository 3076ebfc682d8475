"""The days of a campaign: how many are served on each."""

from collections.abc import Sequence
from datetime import date

from marsad.charts import option
from marsad.charts.canvas import TICK_SIZE
from marsad.charts.option import Drawing
from marsad.texts import Words

HEIGHT, ROOM = 300, 12  # days whose numbers fit over their bars on a phone


def days_of_visits(days: Sequence[date], served: Sequence[int], communes: Sequence[int], words: Words) -> Drawing:
    """One bar a day of visits, in the direction of reading."""
    if not len(days):
        return option.empty(words)
    bars = [_bar(*row, words) for row in zip(days, served, communes, strict=True)]
    label = {"show": len(days) <= ROOM, "position": "top", "color": option.WORDS}
    series = {"type": "bar", "barCategoryGap": "25%", "cursor": "default", "label": label, "data": bars}
    along = {
        "type": "category",
        "inverse": words.rtl,
        "data": [words.isolate(words.short_day(day)) for day in days],
        "axisTick": {"show": False},
        "axisLabel": {"fontSize": TICK_SIZE, "color": option.WORDS, "hideOverlap": True},
    }
    up = {"type": "value", "show": False, "min": 0, "max": max(served) * 1.12}
    grid = {"left": 22, "right": 22, "top": 8, "bottom": 10}  # half a day's name stands out of the first and last bar
    return Drawing(option.option([series], along, up, grid=grid), HEIGHT)


def _bar(day: date, served: int, communes: int, words: Words) -> dict:
    lines = words.day(day), words.t("chart.served", n=served), words.t("chart.communes", n=communes)
    return {"value": int(served), "label": {"formatter": words.number(served)}, "tooltip": option.said(words, *lines)}
