"""Who went backwards, or is gone from the list: where, which gate most of all, and whose step is next."""

from collections.abc import Sequence

import pandas
import streamlit as st

from marsad.frame import facts, grid, labels, lineage
from marsad.frame.block import block
from marsad.frame.since import ANY, REGISTERED, changed, is_compared
from marsad.frame.todo import LEVEL, called
from marsad.frame.view import View

MOST = 12
BACK, GONE = "lost", "vanished"


@block
def went_backwards(view: View) -> None:
    if not is_compared(view):
        return
    words = view.words
    st.header(words.t("backwards.title"))
    total, listed = facts.kept(view, "backwards", "", lambda: written(view))
    if not total:
        st.info(words.t("backwards.nobody"))
        return
    st.caption(words.t("backwards.school" if view.place.kind == "school" else "backwards.listed", n=total))
    st.table(listed, hide_index=True, border="horizontal", alt=words.t("backwards.title"))
    lineage.link(view, "backwards", question="changes_by")


def written(view: View) -> tuple[int, object]:
    by = LEVEL.get(view.place.kind, ["session"])
    rows = counted(view, by)
    if view.place.kind == "school":
        own = rows.sum(numeric_only=True).to_dict()
        lines = [reason(view, why, n) for why, n in reasons(own).items()]
    else:
        first = rows[rows["total"] > 0].nlargest(MOST, "total", keep="first").to_dict("records")
        lines = [line(view, row, by) for row in first]
    return int(rows["total"].sum()), grid.sent(pandas.DataFrame(lines))


def counted(view: View, by: Sequence[str]) -> pandas.DataFrame:
    """For each place how many went back at each gate or are gone, and the `total` of them, each counted once."""
    rows = changed(view, tuple(by), by[-1] if by[-1] != "session" else "school")
    lost = rows[(rows["kind"] == BACK) | ((rows["kind"] == GONE) & (rows["gate"] == REGISTERED))]
    table = lost.assign(why=lost["gate"].where(lost["kind"] == BACK, GONE))
    table = table.pivot_table("candidates", list(by), "why", "sum", fill_value=0)
    table = table.reindex(columns=sorted({*table.columns, ANY, GONE}), fill_value=0)
    return table.assign(total=table[ANY] + table[GONE]).drop(columns=ANY).reset_index()


def reasons(row: dict) -> dict[str, int]:
    """What happened, most frequent first."""
    found = {why: int(n) for why, n in row.items() if why in (GONE, *labels.nomenclature("change_gate")) and n}
    return dict(sorted(found.items(), key=lambda each: -each[1]))


def line(view: View, row: dict, by: Sequence[str]) -> dict[str, str]:
    words, found = view.words, reasons(row)
    main = next(iter(found))
    return {
        words.t(f"kind.{by[-1]}"): called(view, row),
        words.t("backwards.candidates"): words.number(row["total"]),
        words.t("column.reason"): words.t("backwards.reason", reason=said(view, main), n=found[main]),
        words.t("column.owner"): words.t(f"back.{main}"),
    }


def reason(view: View, why: str, n: int) -> dict[str, str]:
    words = view.words
    return {
        words.t("column.reason"): said(view, why),
        words.t("backwards.candidates"): words.number(n),
        words.t("column.owner"): words.t(f"back.{why}"),
    }


def said(view: View, why: str) -> str:
    return labels.label("change_kind", why if why == GONE else f"{why}_{BACK}", view.words)
