import re
from pathlib import Path

from streamlit.testing.v1 import AppTest

from marsad.frame import lineage
from marsad.frame.readings import reading

FRAME = Path(lineage.__file__).parent
# Blocks without a receipt, and why.
NONE = {
    "accounts": "is the receipt: files and what became of their rows",
    "arrivals": "is the receipt: files and their days",
    "found": "shows findings, each with its file",
    "gaps": "shows the accounts of files",
    "reliability": "shows the accounts of files",
    "last_attempt": "tells of a publication, not of candidates",
    "to_check": "shows findings, each with its file",
    "since": "names two snapshots, counts nothing",
    "compared": "the rate of the tiles above it",
    "sentence": "the counts of the tiles below it",
    "catch_up_session": "the counts of the tiles below it",
    "opening": "a day of the calendar",
    "claim_windows": "days of the calendar",
    "school_card": "says which school it is",
    "school_search": "a box to search in",
    "export": "the tables of the page, with a cover of their own",
    "worklist": "names: each list has its cover and a line in the log",
}


def test_every_block_that_shows_figures_has_a_receipt():
    """Part 3: a receipt under every figure. A new block has one, or a reason here."""
    blocks = {
        name: file.read_text(encoding="utf-8")
        for file in FRAME.glob("*.py")
        for name in re.findall(r"@block\ndef (\w+)", file.read_text(encoding="utf-8"))
    }
    without = {name for name, source in blocks.items() if "lineage.link(" not in source}
    assert without <= NONE.keys() <= blocks.keys()


def test_a_receipt_names_both_counts_with_their_values(view_of):
    view = view_of(lang="en", territory="04.421")
    said = lineage.defined(view, reading(view, "cnie_coverage"))
    assert "`cnie_held` **4** / `registered` **6** = **66.7%**" in said
    assert "Base: candidates registered for the session." in said


def test_bare_counts_are_told_by_the_names_they_are_published_under(view_of):
    view = view_of(lang="en", territory="04.421")
    assert lineage.counted(view, ("registered", "verified")) == "`registered` **6** · `verified` **3**"


def page():
    """One block of a page, run by itself."""
    import streamlit as st

    from marsad.frame import lineage

    lineage.link(st.session_state["shown"], "tiles", ["cnie_coverage"])


def test_nothing_of_a_receipt_is_made_before_it_is_asked_for(view_of, monkeypatch):
    app = AppTest.from_function(page)
    app.session_state["shown"] = view_of(lang="en")
    app.run()
    assert len(app.button) == 1
    assert not app.markdown
    assert not app.table
    app.button[0].click().run()
    assert not app.exception
    assert any("queries/counts_by.sql" in each.value for each in app.markdown)
    assert list(app.table[0].value["File"]) == [r"candidats\_01\.csv", r"candidats\_04\.csv"]
