"""Who? One rate by stream, sex, kind of school, area and kind of candidate, on one scale."""

from collections.abc import Sequence

import pandas
import streamlit as st

from marsad import charts
from marsad.frame import drawing, facts, labels, lineage
from marsad.frame.address import FILTERS
from marsad.frame.below import below
from marsad.frame.fragment import fragment
from marsad.frame.outlook import is_open
from marsad.frame.readings import ratio
from marsad.frame.view import View
from marsad.indicators import Indicator, indicator

SIDES = (("stream",), ("sex", "school_type", "area", "candidate_type"))


@below
def who(view: View, name: str) -> None:
    words, one = view.words, indicator(name)
    if not is_open(view, one):
        return
    groups = facts.kept(view, "groups", name, lambda: grouped(view, one))
    if not groups:
        return
    st.header(words.t("who.title", label=words.name(one.label)), anchor="who")
    for column, side in zip(st.columns(2, gap="medium"), SIDES, strict=True):
        with column:
            figure = drawing.figure(view, "who", f"{name} {side[0]}", lambda side=side: drawn(view, groups, side))
            alt = words.t("who.alt", label=words.name(one.label))
            drawing.show(figure, f"who-{name}-{side[0]}", alt)
            if "stream" in side:
                st.caption(words.t("who.options"))
    figures(view, name)
    lineage.link(view, "who", [name])


def grouped(view: View, one: Indicator) -> dict[str, pandas.DataFrame]:
    """For each dimension its codes with numerator and denominator, largest base first."""
    rows = facts.counts(view, [one.numerator, one.denominator], FILTERS)
    rows = rows.rename(columns={one.numerator: "numerator", one.denominator: "denominator"})
    if not rows["denominator"].sum():
        return {}
    return {name: _by(rows, name) for name in FILTERS}


def _by(rows: pandas.DataFrame, dimension: str) -> pandas.DataFrame:
    sums = rows.groupby(dimension, as_index=False)[["numerator", "denominator"]].sum()
    sums = sums[sums["denominator"] > 0].sort_values("denominator", ascending=False)
    return sums.rename(columns={dimension: "code"})


def drawn(view: View, groups: dict[str, pandas.DataFrame], dimensions: Sequence[str]) -> object:
    return charts.breakdown([shown(view, name, groups[name]) for name in dimensions], view.words)


def shown(view: View, dimension: str, rows: pandas.DataFrame) -> tuple:
    names = [labels.brief(dimension, code, view.words) for code in rows["code"]]
    values = [ratio(n, d) for n, d in zip(rows["numerator"], rows["denominator"], strict=True)]
    return view.words.t(f"dimension.{dimension}"), names, values, rows["numerator"], rows["denominator"]


@fragment
def figures(view: View, name: str) -> None:
    sheet = st.expander(view.words.t("block.figures"), key=f"who-figures-{name}", on_change="rerun")
    if sheet.open:
        sheet.table(facts.kept(view, "who table", name, lambda: written(view, indicator(name))), hide_index=True)


def written(view: View, one: Indicator) -> pandas.DataFrame:
    words = view.words
    rows = [
        (title, label, words.number(n), words.number(d), words.percent(value))
        for title, *parts in (shown(view, name, rows) for name, rows in grouped(view, one).items())
        for label, value, n, d in zip(*parts, strict=True)
    ]
    heads = ("column.dimension", "column.group", "column.numerator", "column.denominator")
    return pandas.DataFrame(rows, columns=[*map(words.t, heads), words.name(one.label)])
