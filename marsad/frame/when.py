"""When? The cumulative curve up to the deadline, the previous session behind it, and the figures month by month."""

from datetime import timedelta

import numpy as np
import pandas
import streamlit as st

from marsad import charts
from marsad.frame import drawing, facts, lineage
from marsad.frame.below import below
from marsad.frame.fragment import fragment
from marsad.frame.outlook import is_open
from marsad.frame.progress import Curve, curves
from marsad.frame.view import View
from marsad.indicators import Indicator, indicator

EVERY = 14  # days between two rows of the table


@below
def when(view: View, name: str) -> None:
    words, one = view.words, indicator(name)
    if not one.event or not is_open(view, one):
        return
    st.header(words.t("when.title"), anchor="when")
    figure = drawing.figure(view, "curve", name, lambda: drawn(view, one))
    label = words.name(one.label)
    st.markdown(words.t("when.curve", label=label))
    drawing.show(figure, f"curve-{name}", words.t("when.alt", label=label))
    figures(view, name)
    lineage.link(view, "when", [name], "progress")


def drawn(view: View, one: Indicator) -> object:
    now, then = curves(view, one)
    target = view.steps.get(one.target or "")
    needed = 1.0 if one.remaining and one.higher_is == "better" else None
    return charts.progress_curve(
        now.days,
        now.share,
        then.days,
        then.share,
        target.ends_day if target else None,
        view.session.as_of_day,
        needed,
        view.session.first_exam_on,
        view.words,
    )


@fragment
def figures(view: View, name: str) -> None:
    """The curve as a table; it is only made once somebody opens it."""
    sheet = st.expander(view.words.t("block.figures"), key=f"when-figures-{name}", on_change="rerun")
    if sheet.open:
        sheet.table(facts.kept(view, "curve table", name, lambda: written(view, indicator(name))), hide_index=True)


def written(view: View, one: Indicator) -> pandas.DataFrame:
    words, (now, then) = view.words, curves(view, one)
    days = now.days[::-1][::EVERY][::-1]
    table = {
        words.t("column.day"): [words.day(view.session.first_exam_on + timedelta(int(day))) for day in days],
        words.t("chart.this_session"): [words.percent(at(now, day)) for day in days],
    }
    if len(then.days):
        table[words.t("chart.previous_session")] = [words.percent(at(then, day)) for day in days]
    return pandas.DataFrame(table)


def at(curve: Curve, day: int) -> float:
    """The share reached by a day: nothing before the first event, all of it after the last."""
    place = int(np.searchsorted(curve.days, day, side="right"))
    return float(curve.share[place - 1]) if place else 0.0
