"""What stands below is sent at once to whoever opens a page, and after a click to whoever comes near."""

from streamlit.testing.v1 import AppTest


def page(browser_presses):
    from types import SimpleNamespace
    from unittest.mock import patch

    import streamlit as st

    from marsad.frame import address, below, door
    from marsad.snapshot import OPEN
    from marsad.texts import Words

    @below.below
    def list_of(view, name):
        st.text_input("sought", key="list_of-sought")
        st.markdown(f"{name} of {view.address.territory}")

    def go():
        st.query_params["territory"] = "05"

    wanted = address.read(st.query_params).at(
        session="2024"
    )  # as a view does: what an address leaves open is filled in
    view = SimpleNamespace(
        words=Words("fr"), address=wanted, snapshot=SimpleNamespace(folder="one"), shut=OPEN, viewer=None
    )
    st.button("elsewhere", on_click=go)
    with patch.object(below, "presses", lambda: browser_presses), patch.object(door, "still", lambda *_: True):
        list_of(view, "schools")


def opened(browser_presses=True):
    app = AppTest.from_function(page, kwargs={"browser_presses": browser_presses})
    app.query_params["territory"] = "04"
    return app.run()


def drawn(app):
    assert not app.exception
    return [one.value for one in app.markdown]


def test_a_page_that_is_opened_is_drawn_whole():
    assert drawn(opened()) == ["schools of 04"]


def test_after_a_click_a_block_waits_until_it_is_pressed():
    app = opened()
    app.button[0].click().run()
    assert drawn(app) == []
    app.button(key="later-list_of-schools").click().run()
    assert drawn(app) == ["schools of 05"]
    assert [one.label for one in app.button] == ["elsewhere"]


def test_a_block_that_came_stays_while_the_page_stays():
    app = opened()
    app.button[0].click().run()
    app.button(key="later-list_of-schools").click().run()
    assert drawn(app.run()) == ["schools of 05"]


def test_a_browser_that_does_not_press_gets_every_page_whole():
    app = opened(browser_presses=False)
    app.button[0].click().run()
    assert drawn(app) == ["schools of 05"]


def test_what_was_typed_below_outlives_the_wait():
    app = opened()
    app.text_input[0].set_value("lycée").run()
    app.button[0].click().run()
    app.button(key="later-list_of-schools").click().run()
    assert app.text_input[0].value == "lycée"
