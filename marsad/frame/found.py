"""What was found wrong in the exports: by code with what to do, then row by row, with a search and in pages."""

import pandas
import streamlit as st

from marsad import findings
from marsad.frame import facts, grid, names, quality, sight
from marsad.frame.block import block
from marsad.frame.fragment import fragment
from marsad.frame.view import View
from marsad.texts import plain

PAGE = 25
ALL = "all"


@block
def found(view: View) -> None:
    words, codes = view.words, quality.codes(view)
    st.header(words.t("found.title"))
    if view.place.kind == "school":
        st.caption(words.t("found.of_province"))
    if codes.empty:
        st.info(words.t("found.none"))
        return
    summary(view)
    listed(view)


@fragment
def summary(view: View) -> None:
    """By code with what to do; by file or by territory, where most was found first."""
    words, below = view.words, sight.BELOW.get(view.place.kind)
    by = st.segmented_control(
        words.t("accounts.by"),
        ["code", "file", *([below] if below else [])],
        default="code",
        required=True,
        key=f"found-by-{view.place.kind}",
        format_func=lambda name: words.t(f"kind.{name}" if name == below else f"found.{name}"),
    )
    rows = facts.kept(view, "findings by", by, lambda: grid.sent(by_code(view) if by == "code" else by_place(view, by)))
    st.table(rows, hide_index=True, border="horizontal", alt=words.t("found.title"))


def by_place(view: View, by: str) -> pandas.DataFrame:
    rows = counted(view, by).sort_values(["findings", by], ascending=[False, True]).to_dict("records")
    head = view.words.t("found.file" if by == "file" else f"kind.{by}")
    return pandas.DataFrame(
        [
            {head: place_name(view, by, row[by]), view.words.t("found.rows"): view.words.number(row["findings"])}
            for row in rows
        ]
    )


def place_name(view: View, by: str, code: str | None) -> str:
    """A finding of the whole folder is in no file."""
    if not isinstance(code, str):
        return "—"
    return plain(code if by == "file" else names.of(view, code))


def counted(view: View, by: str) -> pandas.DataFrame:
    params = {"by": (by,), "sessions": (view.session.code,), "within": sight.province(view)}
    return facts.ask(view, "findings_by", filtered=False, **params)


def by_code(view: View) -> pandas.DataFrame:
    """The gravest first: what stopped a file, then what was set aside, then what was only noticed."""
    codes = quality.codes(view)
    order = {severity: place for place, severity in enumerate(findings.SEVERITIES)}
    rows = sorted(codes.to_dict("records"), key=lambda row: (order[row["severity"]], -row["findings"]))
    return pandas.DataFrame([code_line(view, row) for row in rows])


def code_line(view: View, row: dict) -> dict[str, str]:
    words = view.words
    return {
        words.t("found.code"): findings.title(row["code"], words.lang),
        words.t("found.severity"): words.t(f"severity.{row['severity']}"),
        words.t("found.rows"): words.number(row["findings"]),
        words.t("found.files"): words.number(row["files"]),
        words.t("found.todo"): findings.todo(row["code"], words.lang),
    }


@fragment
def listed(view: View) -> None:
    words = view.words
    chosen = filters(view)
    first = page(view, chosen)
    table = facts.kept(view, "findings", f"{first} {chosen}", lambda: grid.sent(written(view, chosen, first)))
    if not len(table):
        st.info(words.t("found.no_match"))
        return
    st.table(table, hide_index=True, border="horizontal", alt=words.t("found.rows_alt"))


def written(view: View, chosen: dict[str, str], first: int) -> pandas.DataFrame:
    return pandas.DataFrame([line(view, row) for row in asked(view, chosen, first).to_dict("records")])


def filters(view: View) -> dict[str, str]:
    words = view.words
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        return {
            "severity": one_of(view, "severity", lambda code: words.t(f"severity.{code}")),
            "code": one_of(view, "code", lambda code: findings.title(code, words.lang)),
            "file": one_of(view, "file", str),
            "sought": st.text_input(
                words.t("found.search"), key="found-sought", placeholder=words.t("found.example"), type="search"
            ).strip()
            or ALL,
        }


def one_of(view: View, field: str, named) -> str:
    """The values that were met, and all of them."""
    words = view.words
    options = [ALL, *(code for code in counted(view, field)[field] if isinstance(code, str) and code)]
    key, label = f"found-{field}", words.t(f"found.{field}")
    return st.selectbox(
        label, options, key=key, format_func=lambda code: words.t("filter.all") if code == ALL else named(code)
    )


def page(view: View, chosen: dict[str, str]) -> int:
    """The first row of the page on show."""
    words, total = view.words, asked(view, chosen, 0)["total"]
    count = int(total.iloc[0]) if len(total) else 0
    pages = max(1, -(-count // PAGE))
    st.caption(words.t("found.counted", n=count, most=PAGE))
    # A key by what was chosen: the third page of one list is not the third page of another.
    return (st.pagination(pages, key=f"found-page-{'|'.join(chosen.values())}") - 1) * PAGE if pages > 1 else 0


def asked(view: View, chosen: dict[str, str], first: int) -> pandas.DataFrame:
    params = {"sessions": (view.session.code,), "within": sight.province(view), "most": PAGE, "first": first}
    return facts.ask(view, "findings", filtered=False, **params, **chosen)


def line(view: View, row: dict) -> dict[str, str]:
    """Text of an export is shown as text. Values of persons were masked before they were stored."""
    words = view.words
    told = {name: None if pandas.isna(value) else value for name, value in row.items()}
    if told["row"] is not None:
        told["row"] = int(told["row"])
    place, sentences = findings.place(told, words.lang), findings.sentences(told, words.lang)
    return {
        words.t("found.place"): plain(place.rstrip(" :")),
        words.t("kind.region"): "—" if told["region"] == names.UNKNOWN else plain(names.of(view, told["region"])),
        words.t("found.severity"): words.t(f"severity.{told['severity']}"),
        words.t("found.message"): plain(sentences[0]),
        words.t("found.allowed"): plain(" ".join(sentences[1:-1])) or "—",
    }
