"""The way from a count of candidates who remain to the list of them, for who may open it."""

import streamlit as st

from marsad import roles
from marsad.frame.view import View
from marsad.worklist import GATES


def to_list(view: View, gate: str | None, stopped: int) -> None:
    if gate not in GATES or not stopped or not roles.may_open(view.viewer.role, "worklist"):
        return
    label = view.words.t("worklist.open", n=int(stopped))
    st.page_link("pages/worklist.py", label=label, query_params=view.address.asking("gate", gate).params())
