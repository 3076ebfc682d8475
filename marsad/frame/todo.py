"""What to do? Where most candidates remain, for which main reason, and whose step is next."""

from collections.abc import Sequence

import pandas
import streamlit as st

from marsad.frame import facts, names
from marsad.frame.block import block
from marsad.frame.outlook import is_open
from marsad.frame.readings import ratio
from marsad.frame.view import View
from marsad.indicators import indicator

MOST = 10
# One level below the map: a region calls provinces about schools.
LEVEL = {"nation": ["province"], "region": ["province", "school"], "province": ["province", "school"]}
CARD = ("cnie_none", "cnie_requested", "cnie_expired", "cnie_mismatched", "cnie_invalid")
REASONS = {
    "cnie_coverage": CARD,
    "scholarship_barred_rate": CARD,
    "verification_completion": ("correction_pending", "verification_not_opened"),
    "claims_answered_rate": ("claims_overdue", "claims_pending"),
}


@block
def todo(view: View, name: str) -> None:
    """`name` is an indicator whose remaining candidates have reasons (REASONS)."""
    words = view.words
    if not is_open(view, indicator(name)):
        return
    listed = facts.kept(view, "todo", name, lambda: written(view, name))
    if listed.empty:
        return
    st.header(words.t("todo.title"))
    missing = words.name(indicator(name).missing)
    st.caption(words.t(f"todo.{view.place.kind}", n=len(listed), missing=missing))
    st.table(listed, hide_index=True, border="horizontal", alt=words.t("todo.title"))


def written(view: View, name: str) -> pandas.DataFrame:
    remaining, reasons = indicator(name).remaining, REASONS[name]
    if view.place.kind == "school":
        return own_reasons(view, remaining, reasons)
    by = LEVEL[view.place.kind]
    rows = facts.counts(view, [remaining, *reasons], by)
    first = rows[rows[remaining] > 0].nlargest(MOST, remaining, keep="first").to_dict("records")
    return pandas.DataFrame([line(view, row, by, remaining, reasons) for row in first])


def line(view: View, row: dict, by: Sequence[str], remaining: str, reasons: Sequence[str]) -> dict[str, str]:
    words, main = view.words, max(reasons, key=lambda reason: row[reason])
    return {
        words.t(f"kind.{by[-1]}"): called(view, row),
        words.t("column.left"): words.number(row[remaining]),
        words.t("column.reason"): because(view, main, row[main], row[remaining]),
        words.t("column.owner"): words.t(f"owner.{main}"),
    }


def called(view: View, row: dict) -> str:
    """A school is named with its province where several provinces are in sight."""
    if "school" not in row:
        return names.of(view, row["province"])
    known = names.children(view, row["province"]).get(row["school"])
    school = view.words.name(known) if known else view.words.t("name.unknown_school")
    return school if view.place.kind == "province" else f"{school} ({names.of(view, row['province'])})"


def own_reasons(view: View, remaining: str, reasons: Sequence[str]) -> pandas.DataFrame:
    rows = facts.counts(view, [remaining, *reasons], ["session"]).to_dict("records")
    row = rows[0] if rows else dict.fromkeys((remaining, *reasons), 0)
    words = view.words
    return pandas.DataFrame(
        {
            words.t("column.reason"): because(view, reason, row[reason], row[remaining]),
            words.t("column.owner"): words.t(f"owner.{reason}"),
        }
        for reason in sorted(reasons, key=lambda reason: -row[reason])
        if row[reason]
    )


def because(view: View, reason: str, n: int, total: int) -> str:
    words = view.words
    return words.t("todo.reason", reason=words.t(f"reason.{reason}"), n=n, share=words.percent(ratio(n, total), 0))
