"""The catch-up session: who is called to it, when it is held, when its results open."""

import streamlit as st

from marsad.frame import facts
from marsad.frame.block import block
from marsad.frame.embargo import is_closed, until
from marsad.frame.view import Step, View

SESSION, RESULTS = "catch_up", "catch_up_results"


@block
def catch_up_session(view: View) -> None:
    """What an office tells a candidate who calls: how many are called, the days, and when the results open."""
    with st.container(key="sentence"):
        st.markdown(facts.kept(view, "sentence", SESSION, lambda: " ".join(written(view))))


def written(view: View) -> list[str]:
    words, counted = view.words, facts.counts(view, ["catch_up", "present"], ["session"]).sum(numeric_only=True)
    said = [words.t("again.called", n=int(counted["catch_up"]), total=int(counted["present"]))]
    if window := view.steps.get(SESSION):
        said.append(held(view, window))
    if is_closed(view, RESULTS):
        said.append(until(view, RESULTS))
    elif (opens := view.steps.get(RESULTS)) and view.session.as_of < opens.starts_on:
        said.append(words.t("again.results", day=opens.starts_on, n=(opens.starts_on - view.session.as_of).days))
    return said


def held(view: View, window: Step) -> str:
    """The session ahead, under way or over, counted from the day of the figures."""
    words, today = view.words, view.session.as_of
    if today < window.starts_on:
        left = (window.starts_on - today).days
        return words.t("again.ahead", first=window.starts_on, last=window.ends_on, n=left)
    if today <= window.ends_on:
        return words.t("again.running", last=window.ends_on, n=(window.ends_on - today).days)
    return words.t("again.over", first=window.starts_on, last=window.ends_on)
