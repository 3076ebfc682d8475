"""Where? For each child of the place what changed since the day before. A click opens the child."""

import pandas
import pyarrow
import streamlit as st

from marsad.frame import drill, facts, grid, lineage, names
from marsad.frame.block import block
from marsad.frame.since import ANY, REGISTERED, changed, is_compared
from marsad.frame.view import View

SHOWN = ((ANY, "lost"), (ANY, "gained"), *((REGISTERED, kind) for kind in ("appeared", "vanished", "came", "left")))


@block
def places_changed(view: View) -> None:
    """Most candidates gone backwards first; a school has no children."""
    if not view.place.child or not is_compared(view):
        return
    words = view.words
    codes, shown = facts.kept(view, "places changed", "", lambda: written(view))
    if not codes:
        return
    st.header(words.t(f"where.{view.place.kind}"))
    key, alt = f"places-changed-{view.place.code}", words.t("changes.where_alt")
    grid.draw(shown, words, key, alt, lambda key: drill.on_row(view, key, codes))
    st.caption(words.t("changes.where_hint"))
    lineage.link(view, "places-changed", question="changes_by", counts=[REGISTERED])


def written(view: View) -> tuple[list[str], pyarrow.Table]:
    words, child, rows = view.words, view.place.child, counted(view)
    heads = {words.t(f"changes.{kind}"): grid.counts(rows[kind], words) for _, kind in SHOWN}
    registered = {words.t("column.registered"): grid.counts(rows[REGISTERED], words)}
    called = {words.t(f"kind.{child}"): [names.of(view, code) for code in rows[child]]}
    return list(rows[child]), pyarrow.table({**called, **heads, **registered})


def counted(view: View) -> pandas.DataFrame:
    """A row for each child in which something changed."""
    child = view.place.child
    rows = changed(view, (child,), child)
    shown = rows[[(gate, kind) in SHOWN for gate, kind in zip(rows["gate"], rows["kind"], strict=True)]]
    table = shown.pivot_table("candidates", child, "kind", "sum", fill_value=0)
    table = table.reindex(columns=[kind for _, kind in SHOWN], fill_value=0)
    registered = facts.counts(view, [REGISTERED], [child]).set_index(child)[REGISTERED]
    table[REGISTERED] = registered.reindex(table.index, fill_value=0)
    return table.sort_values(["lost", "vanished", "gained"], ascending=False).reset_index()
