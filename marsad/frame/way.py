"""Where a click leads. It writes codes into the address; the next rerun checks them like any other address.

A part of a page that runs alone must know whether the click that made it run leads elsewhere. It cannot compare
addresses: what a browser sends with a press of a button may be older than what the server wrote a moment ago.
"""

import streamlit as st

from marsad.frame.address import Address

LED = "led elsewhere"  # in the session, from the click to the next run of the whole page


def to(wanted: Address) -> None:
    st.query_params.from_dict(wanted.params())
    st.session_state[LED] = True


def arrived() -> None:
    st.session_state.pop(LED, None)


def leads_elsewhere() -> bool:
    return LED in st.session_state
