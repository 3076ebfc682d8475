"""Will the deadline be met? Needed and done a day, what it will find, and what moving it would change."""

from datetime import date, timedelta
from functools import partial

import numpy as np
import streamlit as st

from marsad import charts
from marsad.frame import box, drawing, drill, facts, late, lineage
from marsad.frame.address import EXTENSIONS
from marsad.frame.block import block
from marsad.frame.outlook import is_open
from marsad.frame.projected import HORIZON, Projected, projected, share
from marsad.frame.view import View
from marsad.indicators import Indicator, indicator

BACK = 49  # days of the past that the figure shows
EXTEND = "extend"


@block
def outcome(view: View, name: str) -> None:
    """`name` is an indicator with a deadline, whose remaining candidates are the rest of its base."""
    one = indicator(name)
    found = projected(view, one) if is_open(view, one) else None
    if found is None or not found.remaining:
        return
    st.subheader(view.words.t("outcome.title"), anchor="outcome")
    if found.days < 0:
        st.markdown(past(view, found))
    elif view.place.kind == "school":
        st.markdown(view.words.t("outcome.school"))
    elif not found.is_near:
        st.markdown(view.words.t("outcome.far", n=HORIZON, day=found.step.ends_on))
    else:
        ahead(view, one)
    lineage.link(view, "outcome", [name], "progress_by")


def past(view: View, found: Projected) -> str:
    words, open_then = view.words, found.base - found.reached
    rate = words.percent(found.reached / found.base)
    said = words.t("outcome.reached", day=found.step.ends_on, n=found.reached, total=found.base, rate=rate)
    return f"{said} {words.t('outcome.since', late=open_then, n=open_then - found.remaining)}"


def ahead(view: View, one: Indicator) -> None:
    extension = extended(view)
    found = projected(view, one, extension)
    st.markdown(facts.kept(view, "outcome", f"{one.name} {extension}", lambda: said(view, one, found)))
    figure = drawing.figure(view, "outcome curve", f"{one.name} {extension}", lambda: drawn(view, found))
    drawing.show(figure, f"outcome-{one.name}", view.words.t("outcome.alt", label=view.words.name(one.label)))
    st.caption(view.words.t("outcome.method", base=view.words.name(one.base), day=view.session.as_of))
    late.table(view, one, found)


def extended(view: View) -> int:
    """By how many days the deadline is moved: the address says it, the buttons write it there."""
    words, code = view.words, view.address.extend or EXTENSIONS[0]
    key = box.showing(EXTEND, code)
    st.segmented_control(
        words.t("outcome.extend"),
        EXTENSIONS,
        key=key,
        format_func=lambda days: words.t("outcome.days", n=int(days)) if int(days) else words.t("outcome.as_it_stands"),
        on_change=box.answer(key, partial(extend, view)),
    )
    return int(code)


def extend(view: View, days: str | None) -> None:
    drill.go(view, extend="" if days in (None, EXTENSIONS[0]) else days)


def said(view: View, one: Indicator, found: Projected) -> str:
    """What the deadline will find, and against the date as it stands, what moving it changes."""
    words, day = view.words, moved(found)
    reached = share(found, np.array([found.worst, found.late, found.best]))
    low, middle, high = (words.percent(float(value)) for value in reached)
    lines = [words.t("outcome.reaches", label=words.name(one.label), day=day, rate=middle, low=low, high=high)]
    lines.append(words.t("outcome.late", n=found.late, total=found.base, low=found.best, high=found.worst))
    if found.extension:
        lines.append(words.t("outcome.bought", n=projected(view, one).late - found.late))
    if found.needed is not None:
        lines.append(words.t("outcome.pace", needed=found.needed, done=round(found.done or 0)))
    return "  \n".join(lines)


def moved(found: Projected) -> date:
    return found.step.ends_on + timedelta(found.extension)


def drawn(view: View, found: Projected) -> object:
    as_of = view.session.as_of_day
    served = found.progress.daily.sum(axis=0).cumsum()[-BACK:]
    coming = as_of + np.arange(len(found.ahead.open[0]))
    shares = (share(found, cases) for cases in (found.ahead.open[0], found.band.worst, found.band.best))
    days, deadline = np.arange(as_of - len(served) + 1, as_of + 1), found.step.ends_day
    marks = sorted({deadline, deadline + found.extension})
    return charts.outcome_curve(
        days, served / found.base, coming, *shares, marks, view.words, view.session.first_exam_on
    )
