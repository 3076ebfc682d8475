"""Who will miss the deadline: the parts of the place on the page, most candidates expected late first."""

import pandas
import streamlit as st

from marsad.frame import facts, grid, names
from marsad.frame.projected import Projected, by_school
from marsad.frame.view import View
from marsad.indicators import Indicator
from marsad.pace import needed_per_day
from marsad.texts import plain

MOST = 12
COUNTS = ["late", "remaining", "done"]


def table(view: View, one: Indicator, found: Projected) -> None:
    words, kind = view.words, view.place.child
    about = f"{one.name} {found.extension}"
    caption, rows = facts.kept(view, "late", about, lambda: written(view, one, found))
    st.markdown(caption)
    if len(rows):
        st.table(rows, hide_index=True, border="horizontal", alt=words.t("late.alt", kind=words.t(f"kind.{kind}")))


def written(view: View, one: Indicator, found: Projected) -> tuple[str, object]:
    words, parts = view.words, children(view, one, found)
    missing = parts[parts["late"] > 0].sort_values(["late", "remaining"], ascending=False)
    said = [words.t(f"late.{view.place.kind}", n=len(missing), total=len(parts))]
    if len(missing) > MOST:
        said.append(words.t("late.first", n=MOST))
    lines = [line(view, found, row) for row in missing.head(MOST).to_dict("records")]
    return " ".join(said), grid.sent(pandas.DataFrame(lines))


def children(view: View, one: Indicator, found: Projected) -> pandas.DataFrame:
    if view.place.kind == "province":
        return by_school(view, one, found.late).rename(columns={"school": "code"})
    return found.units.groupby(view.place.child)[COUNTS].sum().rename_axis("code").reset_index()


def line(view: View, found: Projected, row: dict) -> dict[str, str]:
    """A week's cases are told as they are: a school does less than one a day."""
    words = view.words
    needed = needed_per_day(row["remaining"], found.days + found.extension)
    return {
        words.t(f"kind.{view.place.child}"): plain(names.of(view, row["code"])),
        words.t("late.late"): words.number(row["late"]),
        words.t("column.left"): words.number(row["remaining"]),
        words.t("late.needed"): words.t("late.none") if needed is None else words.number(needed),
        words.t("late.done"): words.number(row["done"] / 7, 1),
    }
