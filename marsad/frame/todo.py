"""What to do? Where most candidates remain, for which main reason, and whose step is next."""

from collections.abc import Sequence

import pandas
import streamlit as st

from marsad.frame import facts, grid, lineage, names
from marsad.frame.below import below
from marsad.frame.outlook import is_open
from marsad.frame.readings import ratio
from marsad.frame.reasons import LEFT, Reason, counted, reasons
from marsad.frame.to_list import to_list
from marsad.frame.view import View
from marsad.indicators import indicator
from marsad.texts import plain
from marsad.worklist import GATES

MOST = 10
# One level below the map: a region calls provinces about schools.
LEVEL = {"nation": ["province"], "region": ["province", "school"], "province": ["province", "school"]}


@below
def todo(view: View, name: str) -> None:
    """`name` is an indicator whose remaining candidates have reasons."""
    words = view.words
    if not is_open(view, indicator(name)):
        return
    listed = facts.kept(view, "todo", name, lambda: grid.sent(written(view, name)))
    if not len(listed):
        return
    st.header(words.t("todo.title"), anchor="todo")
    missing = words.name(indicator(name).missing)
    st.caption(words.t(f"todo.{view.place.kind}", n=len(listed), missing=missing))
    st.table(listed, hide_index=True, border="horizontal", alt=words.t("todo.title"))
    gate = indicator(name).remaining
    if gate in GATES:
        to_list(view, gate, facts.counts(view, [gate], ["session"])[gate].sum())
    lineage.link(view, "todo", [name])


def written(view: View, name: str) -> pandas.DataFrame:
    found = reasons(view, name)
    if view.place.kind == "school":
        return own_reasons(view, counted(view, name, ["session"]), found)
    by = LEVEL[view.place.kind]
    rows = counted(view, name, by)
    first = rows[rows[LEFT] > 0].nlargest(MOST, LEFT, keep="first").to_dict("records")
    return pandas.DataFrame([line(view, row, by, found) for row in first])


def line(view: View, row: dict, by: Sequence[str], found: Sequence[Reason]) -> dict[str, str]:
    words, main = view.words, max(found, key=lambda reason: row[reason.code])
    return {
        words.t(f"kind.{by[-1]}"): called(view, row),
        words.t("column.left"): words.number(row[LEFT]),
        words.t("column.reason"): because(view, main, row),
        words.t("column.owner"): main.owner,
    }


def called(view: View, row: dict) -> str:
    """A school is named with its province where several provinces are in sight."""
    if "school" not in row:
        return plain(names.of(view, row["province"]))
    known = names.children(view, row["province"]).get(row["school"])
    school = plain(view.words.name(known)) if known else view.words.t("name.unknown_school")
    return school if view.place.kind == "province" else f"{school} ({plain(names.of(view, row['province']))})"


def own_reasons(view: View, rows: pandas.DataFrame, found: Sequence[Reason]) -> pandas.DataFrame:
    """A school's own: every reason, the most frequent first."""
    words, row = view.words, rows.iloc[0].to_dict() if len(rows) else {}
    there = sorted((one for one in found if row.get(one.code)), key=lambda one: -row[one.code])
    heads = words.t("column.reason"), words.t("column.owner")
    return pandas.DataFrame([(because(view, one, row), one.owner) for one in there], columns=heads)


def because(view: View, reason: Reason, row: dict) -> str:
    words, n = view.words, int(row[reason.code])
    return words.t("todo.reason", reason=reason.label, n=n, share=words.percent(ratio(n, row[LEFT]), 0))
