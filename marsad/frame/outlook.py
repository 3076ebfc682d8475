"""Where an indicator stands against its calendar. Facts only: the words are chosen in `sentence`."""

import math
from dataclasses import dataclass
from datetime import date

from marsad.frame.embargo import closed_step
from marsad.frame.readings import Reading
from marsad.frame.view import Step, View
from marsad.indicators import Indicator, indicator


@dataclass(frozen=True)
class Outlook:
    """`state` is one of not_open, no_base, done, passed, last_day, running, undated."""

    state: str
    day: date | None = None
    days: int = 0


def outlook(reading: Reading, opens: Step | None, target: Step | None, as_of: date) -> Outlook:
    if opens and as_of < opens.starts_on:
        return Outlook("not_open", opens.starts_on, (opens.starts_on - as_of).days)
    if not has_base(reading):
        return Outlook("no_base")
    if reading.remaining == 0:
        return Outlook("done")
    return deadline(target, as_of)


def deadline(target: Step | None, as_of: date) -> Outlook:
    if target is None:
        return Outlook("undated")
    left = (target.ends_on - as_of).days
    if left < 0:
        return Outlook("passed", target.ends_on, -left)
    return Outlook("running" if left else "last_day", target.ends_on, left)


def is_open(view: View, one: Indicator) -> bool:
    """Whether there is anything to count yet; a service without a date in the calendar is open."""
    step = view.steps.get(one.opens or "")
    return not closed_step(view, one) and (step is None or view.session.as_of >= step.starts_on)


def once_open(view: View, name: str, before: str) -> str:
    """Which of two indicators to show: the service's own, or until it opens that of those who would be left out."""
    return name if is_open(view, indicator(name)) else before


def has_base(reading: Reading) -> bool:
    return reading.denominator is None or not math.isnan(reading.value)
