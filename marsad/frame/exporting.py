"""A page's tables as a file. For any page: `export(view, "planner", title, {sheet: lambda: table(rows, columns)})`.

The tables are made when the file is fetched, after its line in the access log, from the snapshot and the filters of
the page on which the link was asked for. `columns` says for each column of the rows its name in the reader's language
and its kind: text, count, decimal, rate (a ratio, shown in percent) or day.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from html import escape

import pandas
import streamlit as st

from marsad.exports import ADDRESS, FORMATS, LIFETIME, Column, Cover, Order, Table, Unmade, tickets
from marsad.frame import fetching, labels, logged
from marsad.frame.block import block
from marsad.frame.fragment import fragment
from marsad.frame.view import View
from marsad.frame.visitor import viewer_name
from marsad.snapshot import SnapshotError
from marsad.viewer import DEMONSTRATION

Tables = Mapping[str, Callable[[], Table]]
NONE = "none"


def table(rows: pandas.DataFrame, columns: Mapping[str, Column]) -> Table:
    """The columns named, in their order; a missing value stays missing."""
    chosen = rows[list(columns)].astype(object)
    return Table(list(columns.values()), chosen.where(chosen.notna(), None).to_numpy().tolist())


@block
def export(view: View, name: str, title: str, tables: Tables, base: str = "") -> None:
    """`name` goes into the file's name, `title` on its cover; `base`: of whom the rates are."""
    if tables and view.viewer.rights.exports != NONE:
        form(view, name, title, tables, base)


@fragment
def form(view: View, name: str, title: str, tables: Tables, base: str) -> None:
    words = view.words
    box = st.expander(words.t("export.title"), key=f"export-{name}", on_change="rerun", icon=":material/download:")
    if not box.open:
        return
    with box:
        st.caption(words.t("export.why"))
        format = format_chosen(view, name)
        wanted = tables if format == "xlsx" else {sheet: tables[sheet] for sheet in [sheet_chosen(view, name, tables)]}
        if st.button(words.t("export.prepare"), key=f"export-go-{name}-{format}", type="primary"):
            link(view, order(view, name, title, format, wanted, base))


def format_chosen(view: View, name: str) -> str:
    return st.segmented_control(
        view.words.t("export.format"),
        FORMATS,
        default=FORMATS[0],
        required=True,
        key=f"export-format-{name}",
        format_func=lambda format: view.words.t(f"export.{format}"),
    )


def sheet_chosen(view: View, name: str, tables: Tables) -> str:
    """A CSV file holds one table: with several under one another no column could be sorted."""
    if len(tables) == 1:
        return next(iter(tables))
    return st.selectbox(view.words.t("export.table"), list(tables), key=f"export-table-{name}")


def link(view: View, wanted: Order) -> None:
    """A real link: the file is fetched by the browser, not through the page's own socket."""
    bearer = fetching.bearer()
    if not bearer:
        st.warning(view.words.t("export.reload"), icon=":material/error:")
        return
    address, said = f"{ADDRESS}{tickets.issue(bearer, wanted)}", view.words.t(f"export.fetch_{wanted.format}")
    st.html(f'<a class="fetch" href="{address}" target="_self">{escape(said)}</a>')
    st.caption(view.words.t("export.once", n=LIFETIME))


def order(view: View, name: str, title: str, format: str, tables: Tables, base: str) -> Order:
    made = cache(partial(all_made, tables))
    return Order(
        name=file_name(view, name),
        format=format,
        words=view.words,
        actor=logged.actor(view.viewer),
        cover=cover(view, title, base, view.words.t("export.no_names")),
        territory=view.place.code,
        snapshot=view.snapshot.id,
        rows=lambda: sum(len(one.rows) for one in made().values()),
        tables=lambda entry: made(),
        allowed=fetching.asked_again(view.viewer),
    )


def all_made(tables: Tables) -> Mapping[str, Table]:
    try:
        return {sheet: build() for sheet, build in tables.items()}
    except SnapshotError:
        raise Unmade from None


def file_name(view: View, name: str) -> str:
    return re.sub(r"[^A-Za-z0-9_.-]", "", f"marsad_{name}_{view.place.code}_{view.session.code}")


def cover(view: View, title: str, base: str, purpose: str, notes: Sequence[str] = ()) -> Cover:
    words, office = view.words, viewer_name(view)
    if view.viewer.played_by:
        office = words.t("export.seen_as", role=words.t(f"role.{view.viewer.played_by}"), name=office)
    if view.viewer.issuer == DEMONSTRATION:
        notes = [*notes, words.t("head.demonstration")]
    return Cover(
        title=title,
        office=office,
        place=f"{view.place.name} ({view.place.code})",
        session=view.session.code,
        filters={
            words.t(f"dimension.{dimension}"): labels.all_of(dimension, codes, words)
            for dimension, codes in view.address.filters
        },
        base=base or words.t("export.bases"),
        purpose=purpose,
        as_of=view.session.as_of,
        notes=notes,
    )
