"""A click writes codes into the address, and a part that runs alone hears of it until the whole page has run."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from marsad.frame import way


@pytest.fixture
def session(monkeypatch):
    monkeypatch.setattr(st, "session_state", {})


def page():
    import streamlit as st

    from marsad.frame import way
    from marsad.frame.address import Address

    st.button("go", on_click=way.to, args=(Address("ar", territory="04"),))


def test_a_click_writes_the_address_and_says_so():
    app = AppTest.from_function(page).run().button[0].click().run()
    assert app.query_params == {"lang": "ar", "territory": "04"}
    assert way.LED in app.session_state


def test_who_has_arrived_is_led_no_further(session):
    assert not way.leads_elsewhere()
    st.session_state[way.LED] = True
    assert way.leads_elsewhere()
    way.arrived()
    assert not way.leads_elsewhere()
    way.arrived()
