"""Where? The children of the place: a map, bars ranked by candidates remaining, a table. A click opens a child."""

import pyarrow
import streamlit as st

from marsad import charts
from marsad.frame import drawing, drill, facts, grid, lineage, mapped, turns
from marsad.frame.block import block
from marsad.frame.children import Ranking, ranking
from marsad.frame.outlook import is_open
from marsad.frame.view import View
from marsad.indicators import indicator

COUNTS = {"remaining": "column.left", "numerator": "column.numerator", "denominator": "column.denominator"}


@block
def where(view: View, name: str, ranked_by: str = "") -> None:
    """A school has no children, a service that is not open no figures: their pages say nothing here."""
    if not view.place.child or not is_open(view, indicator(name)):
        return
    found = ranking(view, name, ranked_by)
    st.header(view.words.t(f"where.{view.place.kind}"), anchor="where")
    if found.table.empty:
        st.info(view.words.t("block.nobody"))
        return
    left, right = st.columns([5, 6], gap="medium")
    with left:
        territory_map(view, found)
    with right:
        bars(view, found)
    if view.place.kind != "province":  # its children are schools: they have a table of their own
        table(view, found)
    lineage.link(view, "where", [name])


def territory_map(view: View, found: Ranking) -> None:
    words, about = view.words, words_of(view, found)
    figure = drawing.figure(view, "map", found.indicator.name + found.missing, lambda: drawn_map(view, found))
    st.markdown(words.t("where.map", label=about))
    key = turns.key(f"map-{found.indicator.name}")
    clicked = drill.on_mark(view, key, figure.codes, list(found.table["code"]))
    drawing.show(figure, key, words.t("where.map_alt", label=about), clicked)


def drawn_map(view: View, found: Ranking) -> object:
    outlines, shown, selected = mapped.of(view, found)
    columns = (shown[name] for name in ("code", "name", "value", "remaining"))
    return charts.territory_map(outlines, *columns, view.words, selected)


def bars(view: View, found: Ranking) -> None:
    words, rows = view.words, found.table
    figure = drawing.figure(
        view,
        "bars",
        found.indicator.name + found.missing,
        lambda: charts.ranked_bars(rows["code"], rows["name"], rows["remaining"], rows["value"], words, found.missing),
    )
    st.markdown(words.t("where.bars", label=words_of(view, found)))
    alt = words.t("where.bars_alt", missing=found.missing)
    key = turns.key(f"bars-{found.indicator.name}")
    drawing.show(figure, key, alt, drill.on_bar(view, key, figure.codes))


def table(view: View, found: Ranking) -> None:
    words = view.words
    shown = facts.kept(view, "table", found.indicator.name + found.missing, lambda: written(view, found))
    key = f"table-{found.indicator.name}-{view.place.code}"
    codes, alt = list(found.table["code"]), words.t("where.table_alt", label=words_of(view, found))
    grid.draw(shown, words, key, alt, lambda key: drill.on_row(view, key, codes))
    base = words.name(found.indicator.base)
    st.caption(words.t("where.hint", missing=found.missing, base=base, label=words_of(view, found)))


def written(view: View, found: Ranking) -> pyarrow.Table:
    words, rows, one = view.words, found.table, found.indicator
    twice = "numerator" if one.remaining == one.numerator else ""  # those who remain are what is counted
    return pyarrow.table(
        {
            words.t(f"kind.{view.place.child}"): rows["name"],
            **{words.t(head): grid.counts(rows[name], words) for name, head in COUNTS.items() if name != twice},
            words.t("column.rate"): grid.percents(rows["value"], words),
        }
    )


def words_of(view: View, found: Ranking) -> str:
    return view.words.name(found.indicator.label)
