"""Rows read = published + set aside + counted once elsewhere: the sum is shown, file by file and region by region."""

import pandas
import streamlit as st

from marsad.frame import facts, grid, names, sight
from marsad.frame.block import block
from marsad.frame.fragment import fragment
from marsad.frame.view import View
from marsad.texts import plain

PARTS = ("published", "quarantined", "deduplicated")
BY = {"source": ("source",), "region": ("region",), "file": ("source", "file")}


@block
def accounts(view: View) -> None:
    st.header(view.words.t("accounts.title"))
    st.caption(view.words.t("accounts.law"))
    choice(view)


@fragment
def choice(view: View) -> None:
    words = view.words
    by = st.segmented_control(
        words.t("accounts.by"),
        list(BY),
        default="source",
        required=True,
        key="accounts-by",
        format_func=lambda name: words.t(f"accounts.by_{name}"),
    )
    st.table(
        facts.kept(view, "accounts", by, lambda: grid.sent(written(view, by))),
        hide_index=True,
        border="horizontal",
        alt=words.t("accounts.title"),
    )


def written(view: View, by: str) -> pandas.DataFrame:
    params = {"by": BY[by], "sessions": (view.session.code,), "within": sight.region(view)}
    rows = facts.ask(view, "accounts_by", filtered=False, **params)
    return pandas.DataFrame([line(view, by, row) for row in rows.to_dict("records")])


def line(view: View, by: str, row: dict) -> dict[str, str]:
    words = view.words
    parts = {words.t(f"receipt.{name}"): words.number(row[name]) for name in PARTS}
    even = row["rows_read"] == sum(row[name] for name in PARTS)
    return {
        words.t(f"accounts.by_{by}"): named(view, by, row),
        words.t("receipt.rows_read"): words.number(row["rows_read"]),
        **parts,
        words.t("accounts.sum"): words.t("accounts.even" if even else "accounts.uneven"),
    }


def named(view: View, by: str, row: dict) -> str:
    if by == "source":
        return view.words.t(f"source.{row['source']}")
    if by == "file":
        return plain(row["file"])
    return view.words.t("accounts.nobody") if row["region"] == names.UNKNOWN else names.of(view, row["region"])
