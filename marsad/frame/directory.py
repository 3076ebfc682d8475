"""Looking for a school by its name or code, among all of the viewer's own territory."""

from collections.abc import Sequence
from dataclasses import dataclass

import pyarrow
import streamlit as st

from marsad.frame import drill, facts, grid, names
from marsad.frame.block import block
from marsad.frame.fragment import fragment
from marsad.frame.search import folded, found_in
from marsad.frame.view import View

MOST = 30


@dataclass(frozen=True, eq=False)
class Directory:
    codes: Sequence[str]
    called: Sequence[str]
    places: Sequence[str]
    sought: Sequence[str]


@block
def school_search(view: View) -> None:
    """Where the place on the page is not a school: a way to any school in sight."""
    if view.place.kind != "school":
        st.header(view.words.t("directory.title"))
        found = facts.kept_for_scope(view, "directory", lambda: listed(view))
        search(view, found)


def listed(view: View) -> Directory:
    rows = facts.ask(view, "school_names", filtered=False, sessions=(view.session.code,)).to_dict("records")
    field = "commune_ar" if view.words.rtl else "commune_fr"
    return Directory(
        [row["school"] for row in rows],
        [view.words.name(row) for row in rows],
        [", ".join(filter(written, (row[field], names.of(view, row["province"])))) for row in rows],
        [folded(f"{row['school']} {row['name_fr']} {row['name_ar']}") for row in rows],
    )


def written(text: object) -> bool:
    return isinstance(text, str) and bool(text)


@fragment
def search(view: View, found: Directory) -> None:
    words = view.words
    sought = st.text_input(
        words.t("schools.search"), key="directory", placeholder=words.t("schools.example"), type="search"
    )
    if not sought:
        st.caption(words.t("directory.hint", n=len(found.codes)))
        return
    rows = found_in(sought, found.sought)
    if not rows:
        st.info(words.t("schools.none"))
        return
    table = {
        words.t("kind.school"): [found.called[row] for row in rows[:MOST]],
        words.t("column.place"): [found.places[row] for row in rows[:MOST]],
        words.t("directory.code"): [found.codes[row] for row in rows[:MOST]],
    }
    codes = [found.codes[row] for row in rows[:MOST]]
    alt = words.t("schools.alt")
    for key in grid.draw(pyarrow.table(table), words, "directory-found", alt, lambda _: "rerun", (None,) * 3):
        drill.open_row(view, key, codes)
    if len(rows) > MOST:
        st.caption(words.t("directory.more", n=len(rows) - MOST))
