"""Which fields that must be known are empty or unusable, how often, and where most."""

import pandas
import streamlit as st

from marsad.frame import facts, grid, names, sight
from marsad.frame.block import block
from marsad.frame.fragment import fragment
from marsad.frame.readings import ratio
from marsad.frame.view import View


@block
def gaps(view: View) -> None:
    words = view.words
    st.header(words.t("gaps.title"))
    st.caption(words.t("gaps.base"))
    rows = facts.kept(view, "gaps", "", lambda: grid.sent(written(view, by_field(view))))
    st.table(rows, hide_index=True, border="horizontal", alt=words.t("gaps.title"))
    if view.place.kind in sight.BELOW:
        where(view)


def by_field(view: View) -> pandas.DataFrame:
    rows = asked(view, ("field",))
    return rows.sort_values(["missing", "field"], ascending=[False, True])


def asked(view: View, by: tuple[str, ...]) -> pandas.DataFrame:
    params = {"by": by, "sessions": (view.session.code,), "within": sight.province(view)}
    return facts.ask(view, "completeness_by", filtered=False, **params)


def written(view: View, rows: pandas.DataFrame) -> pandas.DataFrame:
    words = view.words
    head = words.t("gaps.field")
    return pandas.DataFrame(
        [{head: words.t(f"field.{row['field']}"), **counted(view, row)} for row in rows.to_dict("records")]
    )


def counted(view: View, row: dict) -> dict[str, str]:
    words = view.words
    return {
        words.t("gaps.missing"): words.number(row["missing"]),
        words.t("gaps.needed"): words.number(row["needed"]),
        words.t("gaps.share"): words.percent(ratio(row["missing"], row["needed"]), 2),
        words.t("gaps.set_aside"): words.number(row["set_aside"]),
    }


@fragment
def where(view: View) -> None:
    """One field, territory by territory; made once somebody opens it."""
    words = view.words
    sheet = st.expander(words.t("gaps.where"), key="gaps-where", on_change="rerun")
    if sheet.open:
        fields = list(by_field(view)["field"])
        label = words.t("gaps.field")
        field = sheet.selectbox(label, fields, key="gaps-field", format_func=lambda code: words.t(f"field.{code}"))
        rows = facts.kept(view, "gaps below", field, lambda: grid.sent(below(view, field)))
        sheet.table(rows, hide_index=True, border="horizontal", alt=words.t("gaps.title"))


def below(view: View, field: str) -> pandas.DataFrame:
    child = sight.BELOW[view.place.kind]
    rows = asked(view, ("field", child))
    rows = rows[rows["field"] == field].sort_values(["value", "missing"], ascending=False)
    head = view.words.t(f"kind.{child}")
    return pandas.DataFrame(
        [{head: names.of(view, row[child]), **counted(view, row)} for row in rows.to_dict("records")]
    )
