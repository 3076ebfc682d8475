"""The one sentence that says what matters, written from the figures."""

from collections.abc import Sequence

import streamlit as st

from marsad.frame import facts
from marsad.frame.block import block
from marsad.frame.embargo import closed_step, until
from marsad.frame.outlook import Outlook, outlook
from marsad.frame.progress import last_days
from marsad.frame.projected import projected
from marsad.frame.readings import Reading, reading
from marsad.frame.view import View
from marsad.pace import done_per_day, needed_per_day

WEEK = 7


@block
def sentence(view: View, name: str, barred: str = "") -> None:
    """`barred` is the indicator of those who are turned away for want of a card."""
    with st.container(key="sentence"):
        st.markdown(facts.kept(view, "sentence", f"{name} {barred}", lambda: written(view, name, barred)))


def written(view: View, name: str, barred: str) -> str:
    found = reading(view, name)
    if step := closed_step(view, found.indicator):
        return " ".join([until(view, step), *turned_away(view, barred)])
    opens, target = view.steps.get(found.indicator.opens or ""), view.steps.get(found.indicator.target or "")
    stand = outlook(found, opens, target, view.session.as_of)
    return " ".join([*standing(view, found, stand), *turned_away(view, barred), *timing(view, found, stand)])


def standing(view: View, found: Reading, stand: Outlook) -> Sequence[str]:
    words, one = view.words, found.indicator
    if stand.state == "not_open":
        return [words.t("sentence.not_open", day=stand.day, n=stand.days)]
    if stand.state == "no_base":
        return [words.t("sentence.no_base", base=words.name(one.base))]
    if stand.state == "done":
        return [words.t(f"sentence.done.{one.name}", total=found.denominator)]
    left = found.numerator if found.remaining is None else found.remaining
    return [words.t(f"sentence.left.{one.name}", n=left, total=found.denominator)]


def turned_away(view: View, barred: str) -> Sequence[str]:
    if not barred:
        return []
    away = reading(view, barred)
    return [view.words.t("sentence.barred", n=away.numerator, total=away.denominator)] if away.numerator else []


def timing(view: View, found: Reading, stand: Outlook) -> Sequence[str]:
    """What the calendar makes of it: the pace that is needed and the pace that is kept, or a deadline gone by."""
    if stand.state not in ("running", "last_day", "passed"):
        return []
    said = [view.words.t(f"sentence.{stand.state}", day=stand.day, n=stand.days)]
    if stand.state == "running" and found.remaining and found.indicator.event:
        said.extend(pace(view, found, stand))
    return said


def pace(view: View, found: Reading, stand: Outlook) -> Sequence[str]:
    words, counted = view.words, done_per_day(last_days(view, found.indicator.event, WEEK)) or 0
    needed = needed_per_day(found.remaining, stand.days)
    return [words.t("sentence.pace", needed=needed, counted=round(counted), days=WEEK), *verdict(view, found)]


def verdict(view: View, found: Reading) -> Sequence[str]:
    """The number that the projection further down says too: none for a school alone, nor for a far date."""
    ahead = projected(view, found.indicator) if view.place.kind != "school" else None
    if ahead is None or not ahead.is_near:
        return []
    if not ahead.late:
        return [view.words.t("sentence.enough")]
    return [view.words.t("sentence.short", n=ahead.late, low=ahead.best, high=ahead.worst)]
