"""A fair comparison: a funnel plot of the place's peers, and who lies outside what chance makes usual."""

from dataclasses import dataclass
from functools import cache

import numpy as np
import pandas
import pyarrow
import streamlit as st

from marsad import charts
from marsad.exports import Column, Table
from marsad.frame import box, drawing, drill, exporting, facts, grid, lineage, turns, way
from marsad.frame.block import block
from marsad.frame.peers import POINTS, Peers, peers, shown
from marsad.frame.view import View
from marsad.funnel import ABOVE, BELOW, INSIDE, RARE, USUAL
from marsad.indicators import indicator

# In the order of the drawing's groups of points.
GROUPS = (ABOVE, BELOW, INSIDE)
STOPS = 60  # sizes at which the limits are drawn


@dataclass(frozen=True)
class Asked:
    shown: str
    kind: str

    def __str__(self) -> str:
        return f"{self.shown} {self.kind}"


@block
def comparison(view: View) -> None:
    words, asked = view.words, chosen(view)
    bar(view, asked)
    found = peers(view, asked.shown, asked.kind)
    st.markdown(said(view, found, asked))
    tiles(view, found, asked)
    if view.place.kind == "school":
        st.markdown(own(view, found))
    funnel(view, found, asked)
    for where, key in ((BELOW, "below"), (ABOVE, "above")):
        outside(view, found, asked, where, key)
    everybody(view, found, asked)
    base = words.name(found.indicator.base)
    st.caption(words.t("comparison.method", base=base, day=view.session.as_of))
    lineage.link(view, "comparison", [asked.shown])
    sheet = {words.t(f"comparison.points.{asked.kind}"): lambda: leaving(view, found, asked)}
    exporting.export(view, f"comparison_{asked.shown}", words.name(found.indicator.label), sheet, base)


def chosen(view: View) -> Asked:
    at, open_, kinds = view.address, shown(view), POINTS[view.place.kind]
    name, kind = at.answer("shown"), at.answer("points")
    return Asked(name if name in open_ else open_[0], kind if kind in kinds else kinds[0])


def bar(view: View, asked: Asked) -> None:
    words = view.words
    with st.container(key="comparison", horizontal=True, gap="small", vertical_alignment="bottom"):
        pick(view, "shown", shown(view), asked.shown, lambda name: words.name(indicator(name).label))
        pick(view, "points", POINTS[view.place.kind], asked.kind, lambda kind: words.t(f"comparison.points.{kind}"))


def pick(view: View, name: str, codes: tuple[str, ...], value: str, called) -> None:
    key = box.showing(f"compare-{name}", value)
    label = view.words.t(f"comparison.ask.{name}")
    chosen = box.answer(key, lambda code: way.to(view.address.asking(name, code)))
    st.selectbox(label, codes, key=key, format_func=called, on_change=chosen, width=280)


def said(view: View, found: Peers, asked: Asked) -> str:
    words, outside = view.words, len(found.points) - len(found.at(INSIDE))
    key = f"comparison.said.{asked.kind}"
    return words.t(key, n=outside, total=len(found.points), label=words.name(found.indicator.label))


def tiles(view: View, found: Peers, asked: Asked) -> None:
    words, base = view.words, words_of_base(view, found)
    whole = words.t("tile.of", n=found.served, total=found.total, base=base)
    rate = found.served / found.total if found.total else None
    figures = [(words.t("comparison.tile_rate"), words.percent(rate), whole)]
    for key, where in (("below", BELOW), ("inside", INSIDE), ("above", ABOVE)):
        note = words.t(f"comparison.note_{key}", total=len(found.points))
        figures.append((words.t(f"comparison.{key}"), words.number(len(found.at(where))), note))
    for column, (label, value, note) in zip(st.columns(4, gap="small"), figures, strict=True):
        with column.container(border=True, height="stretch"):
            st.metric(label, value)
            st.caption(note)


def words_of_base(view: View, found: Peers) -> str:
    return view.words.name(found.indicator.base)


def own(view: View, found: Peers) -> str:
    """Where the school on the page stands among those of its kind in its province."""
    rows, words = found.points[found.points["code"] == view.place.code], view.words
    if rows.empty:
        return words.t("block.nobody")
    row = rows.iloc[0]
    position = words.t(f"comparison.{ {BELOW: 'below', INSIDE: 'inside', ABOVE: 'above'}[int(row['position'])] }")
    low, high = (words.percent(float(row[side])) for side in ("low", "high"))
    ranks = {"left": int(row["by_left"]), "rate": int(row["by_rate"])}
    rate = words.percent(float(row["value"]))
    return words.t(
        "comparison.own", value=rate, low=low, high=high, position=position, total=len(found.points), **ranks
    )


def funnel(view: View, found: Peers, asked: Asked) -> None:
    words, label = view.words, view.words.name(found.indicator.label)
    figure = drawing.figure(view, "schools", f"funnel {asked}", lambda: drawn(view, found))
    st.subheader(words.t("comparison.funnel", label=label))
    key = turns.key(f"funnel-{asked.shown}-{asked.kind}")
    codes = {series: list(found.at(where)["code"]) for series, where in zip(charts.POINT_SERIES, GROUPS, strict=True)}
    opens = None if asked.kind == "region" and view.scope.kind != "nation" else drill.on_point(view, key, codes)
    drawing.show(figure, key, words.t("comparison.alt", label=label), opens)


def drawn(view: View, found: Peers) -> object:
    words, marks = view.words, [view.words.t(f"comparison.{key}") for key in ("above", "below", "inside")]
    groups = [(label, *points(view, found.at(where))) for label, where in zip(marks, GROUPS, strict=True)]
    sizes = (
        np.unique(np.geomspace(found.points["size"].min(), found.points["size"].max(), STOPS).astype(int))
        if len(found.points)
        else []
    )
    lines = [(share, *found.bounds(sizes, share)) for share in (USUAL, RARE)] if len(sizes) else []
    rate = found.served / found.total if found.total else 0.0
    own = points(view, found.points[found.points["code"] == view.place.code])[2]
    return charts.funnel(groups, sizes, lines, rate, words, words.t("comparison.size"), "".join(own))


def points(view: View, rows: pandas.DataFrame) -> tuple[list, list, list]:
    words = view.words
    texts = [
        f"{row.name_}\n{words.t('chart.hover_rate', rate=words.percent(row.value), n=row.numerator, total=row.size_)}"
        for row in rows.rename(columns={"name": "name_", "size": "size_"}).itertuples()
    ]
    return list(rows["size"]), list(rows["value"]), texts


def outside(view: View, found: Peers, asked: Asked, where: int, key: str) -> None:
    words, rows = view.words, found.at(where)
    if rows.empty:
        return
    st.header(words.t(f"comparison.{key}_title"))
    st.caption(words.t(f"comparison.{key}_hint", n=len(rows)))
    listed(view, rows, asked, key)


def everybody(view: View, found: Peers, asked: Asked) -> None:
    """All of them, sent to who opens the list; the whole page runs, for a click in it opens another place."""
    sheet = st.expander(view.words.t("block.figures"), key="comparison-all", on_change="rerun")
    if sheet.open:
        with sheet:
            listed(view, found.points, asked, "all")


def listed(view: View, rows: pandas.DataFrame, asked: Asked, key: str) -> None:
    table = facts.kept(view, "schools", f"compared {asked} {key}", lambda: written(view, rows, asked))
    codes = list(rows["code"])
    alt = view.words.t("comparison.table_alt")
    opens = (lambda _: "ignore") if asked.kind == "region" and view.scope.kind != "nation" else clicked(view, codes)
    widths = (185, 170) if asked.kind == "school" else (240,)
    grid.draw(table, view.words, f"compared-{key}-{asked}-{view.place.code}", alt, opens, widths)


def clicked(view: View, codes: list[str]):
    return lambda key: drill.on_row(view, key, codes)


def written(view: View, rows: pandas.DataFrame, asked: Asked) -> pyarrow.Table:
    words, percent = view.words, cache(view.words.percent)  # three thousand schools share a few hundred limits
    ranges = zip(rows["low"], rows["high"], strict=True)
    place = {words.t("column.place"): list(rows["place"])} if asked.kind == "school" else {}
    return pyarrow.table(
        {
            words.t(f"kind.{asked.kind}"): list(rows["name"]),
            **place,
            words.t("column.left"): grid.counts(rows["left"], words),
            words.t("column.denominator"): grid.counts(rows["size"], words),
            words.t("column.rate"): grid.percents(rows["value"], words),
            words.t("comparison.usual"): [f"{percent(low)} – {percent(high)}" for low, high in ranges],
            words.t("comparison.by_left"): grid.counts(rows["by_left"], words),
            words.t("comparison.by_rate"): grid.counts(rows["by_rate"], words),
        }
    )


def leaving(view: View, found: Peers, asked: Asked) -> Table:
    """Every point, for a file: limits apart, and where it lies in words."""
    words, sides = view.words, {BELOW: "below", INSIDE: "inside", ABOVE: "above"}
    heads = {
        "code": Column(words.t("column.code")),
        "name": Column(words.t(f"kind.{asked.kind}")),
        "place": Column(words.t("column.place")),
        "left": Column(words.t("column.left"), "count"),
        "size": Column(words.t("column.denominator"), "count"),
        "value": Column(words.name(found.indicator.label), "rate"),
        "low": Column(words.t("comparison.low"), "rate"),
        "high": Column(words.t("comparison.high"), "rate"),
        "where": Column(words.t("comparison.where")),
        "by_left": Column(words.t("comparison.by_left"), "count"),
        "by_rate": Column(words.t("comparison.by_rate"), "count"),
    }
    where = [words.t(f"comparison.{sides[position]}") for position in found.points["position"]]
    return exporting.table(found.points.assign(where=where), heads)
