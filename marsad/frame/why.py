"""Why? The reasons for the cases that remain, how many for each, and whose step is next."""

import pandas
import streamlit as st

from marsad import charts
from marsad.frame import drawing, facts, grid, lineage
from marsad.frame.block import block
from marsad.frame.outlook import is_open
from marsad.frame.readings import ratio
from marsad.frame.reasons import LEFT, Reason, counted, reasons
from marsad.frame.view import View
from marsad.indicators import indicator

Found = list[tuple[Reason, int]]


@block
def why(view: View, name: str) -> None:
    """`name` is an indicator whose remaining candidates have reasons."""
    if not is_open(view, indicator(name)):
        return
    found = facts.kept(view, "why found", name, lambda: of_place(view, name))
    if not found:
        return
    words = view.words
    st.header(words.t(f"why.{name}"), anchor="why")
    figure = drawing.figure(view, "why", name, lambda: drawn(view, name, found))
    left, right = st.columns(2, gap="medium")
    with left:
        drawing.show(figure, f"why-{name}", words.t(f"why.{name}"))
    with right:
        shown = facts.kept(view, "why table", name, lambda: grid.sent(written(view, found)))
        st.table(shown, hide_index=True, border="horizontal", alt=words.t(f"why.{name}"))
    missing = words.name(indicator(name).missing)
    lineage.link(view, "why", [name])
    st.caption(words.t("why.base", n=total(found), missing=missing, day=view.session.as_of))


def of_place(view: View, name: str) -> Found:
    """Every reason in its order, those of nobody too; nothing where nobody remains."""
    rows = counted(view, name, ["session"])
    if rows.empty or not rows[LEFT].sum():
        return []
    return [(one, int(rows[one.code].sum())) for one in reasons(view, name)]


def total(found: Found) -> int:
    return sum(n for _, n in found)


def drawn(view: View, name: str, found: Found) -> object:
    labels, counts = [one.label for one, _ in found], [n for _, n in found]
    shares = [ratio(n, total(found)) for n in counts]
    return charts.breakdown([("", labels, shares, counts, [total(found)] * len(found))], view.words)


def written(view: View, found: Found) -> pandas.DataFrame:
    words = view.words
    return pandas.DataFrame(
        {
            words.t("why.reason"): [one.label for one, _ in found],
            words.t("column.left"): [words.number(n) for _, n in found],
            words.t("why.share"): [words.percent(ratio(n, total(found))) for _, n in found],
            words.t("column.owner"): [one.owner for one, _ in found],
        }
    )
