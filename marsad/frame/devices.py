"""From which device are digital diplomas consulted and shared?"""

import pandas
import streamlit as st

from marsad import charts
from marsad.frame import drawing, facts, grid, labels, lineage
from marsad.frame.block import block
from marsad.frame.embargo import is_closed
from marsad.frame.readings import ratio
from marsad.frame.view import View

USES = ("consulted", "shared")


@block
def devices(view: View) -> None:
    """Nothing before the first diploma is consulted."""
    if is_closed(view, "catch_up_results"):
        return
    words = view.words
    rows = facts.ask(view, "digital_by_device", sessions=(view.session.code,), within=view.place.code)
    if rows.empty:
        return
    figure = drawing.figure(view, "devices", "", lambda: drawn(view, rows))
    st.header(words.t("devices.title"), anchor="devices")
    left, right = st.columns(2, gap="medium")
    with left:
        drawing.show(figure, "devices", words.t("devices.title"))
    with right:
        shown = facts.kept(view, "devices table", "", lambda: grid.sent(written(view, rows)))
        st.table(shown, hide_index=True, border="horizontal", alt=words.t("devices.title"))
    lineage.link(view, "devices", ["digital_consulted_rate"], "digital_by_device")
    counted = {use: int(rows[use].sum()) for use in USES}
    st.caption(words.t("devices.base", day=view.session.as_of, **counted))


def drawn(view: View, rows: pandas.DataFrame) -> object:
    groups = [(view.words.t(f"devices.{use}"), *shares(view, rows, use)) for use in USES]
    return charts.breakdown(groups, view.words)


def shares(view: View, rows: pandas.DataFrame, use: str) -> tuple:
    counts, total = list(rows[use]), rows[use].sum()
    return called(view, rows), [ratio(n, total) for n in counts], counts, [total] * len(rows)


def called(view: View, rows: pandas.DataFrame) -> list[str]:
    return labels.all_of("device", rows["digital_device"], view.words)


def written(view: View, rows: pandas.DataFrame) -> pandas.DataFrame:
    words = view.words
    table = {words.t("devices.device"): called(view, rows)}
    for use in USES:
        table[words.t(f"devices.{use}")] = [words.number(n) for n in rows[use]]
    return pandas.DataFrame(table)
