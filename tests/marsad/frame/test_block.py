from streamlit.testing.v1 import AppTest


def page(code):
    from types import SimpleNamespace

    import streamlit as st

    from marsad.frame.block import block
    from marsad.snapshot import QueryRefused
    from marsad.texts import Words

    @block
    def heavy(view):
        raise QueryRefused(code)

    heavy(SimpleNamespace(words=Words("fr")))
    st.markdown("the next block")


def test_a_question_that_is_refused_stops_its_block_only():
    for code in ("QUERY_TIMEOUT", "QUERY_TOO_HEAVY"):
        app = AppTest.from_function(page, kwargs={"code": code}).run()
        assert not app.exception
        assert app.warning[0].value.startswith("Ce bloc")
        assert app.markdown[0].value == "the next block"
