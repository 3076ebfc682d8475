"""What is so unlikely among a school's peers that somebody should look. To check; it accuses nobody."""

import pandas
import streamlit as st

from marsad.frame import facts, grid, names, quality
from marsad.frame.block import block
from marsad.frame.fragment import fragment
from marsad.frame.view import View
from marsad.texts import plain

PAGE = 20
NEVER = 9999


@block
def to_check(view: View) -> None:
    words, rows = view.words, quality.checked(view)
    st.header(words.t("to_check.title"))
    st.caption(words.t("to_check.meaning"))
    if rows.empty:
        st.info(words.t("to_check.none"))
        return
    listed(view)


@fragment
def listed(view: View) -> None:
    """The most unlikely first."""
    words, rows = view.words, quality.checked(view)
    pages = -(-len(rows) // PAGE)
    first = (st.pagination(pages, key="to-check-page") - 1) * PAGE if pages > 1 else 0
    table = facts.kept(view, "to check", str(first), lambda: grid.sent(written(view, rows[first : first + PAGE])))
    st.table(table, hide_index=True, border="horizontal", alt=words.t("to_check.title"))


def written(view: View, rows: pandas.DataFrame) -> pandas.DataFrame:
    return pandas.DataFrame([line(view, row) for row in rows.to_dict("records")])


def line(view: View, row: dict) -> dict[str, str]:
    words, signal = view.words, row["signal"]
    return {
        words.t("kind.school"): f"{plain(words.name(row))} ({row['school']})",
        words.t("kind.province"): plain(names.of(view, row["province"])),
        words.t("to_check.signal"): words.t(f"signal.{signal}", day=day(view, row)),
        words.t("to_check.observed"): words.t(
            "to_check.of", n=row["observed"], total=row["base"], rate=words.percent(row["observed"] / row["base"])
        ),
        words.t("to_check.expected"): expected(view, row),
        words.t("to_check.chance"): words.t("to_check.odds", n=int(row["odds"])),
        words.t("to_check.look"): words.t(f"look.{signal}"),
    }


def day(view: View, row: dict) -> str:
    if row["day"] == NEVER:
        return ""
    return view.words.day(view.session.first_exam_on + pandas.Timedelta(days=int(row["day"])))


def expected(view: View, row: dict) -> str:
    """What so many candidates would do if they did as their peers."""
    words = view.words
    return words.t("to_check.peers", n=round(row["share"] * row["base"], 1), rate=words.percent(row["share"], 2))
