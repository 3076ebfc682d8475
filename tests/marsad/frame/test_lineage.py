from streamlit.testing.v1 import AppTest

from marsad.frame import lineage
from marsad.frame.readings import reading


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
