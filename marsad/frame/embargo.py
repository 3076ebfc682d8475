"""What is closed to everyone until its announced hour, and the words that say until when."""

import streamlit as st

from marsad.embargo import rules
from marsad.frame import facts
from marsad.frame.view import View
from marsad.indicators import Indicator


def closed_step(view: View, one: Indicator) -> str:
    """The announcement that an indicator waits for; nothing when its figures may be seen."""
    if not {*one.columns(), one.event} & view.shut.columns:
        return ""
    return next(step for step in rules() if is_closed(view, step))


def is_closed(view: View, step: str) -> bool:
    """By what opens with this announcement and does not wait for a later one."""
    steps = list(rules())
    later = [rules()[each] for each in steps[steps.index(step) + 1 :]]
    waiting = {column for rule in later for column in (*rule.columns, *rule.also)}
    return bool(({*rules()[step].columns} - waiting) & view.shut.columns)


def until(view: View, step: str) -> str:
    """When it opens; or that it has opened, and the next publication brings the figures."""
    words, at = view.words, view.snapshot.opens(view.session.code, step)
    if at is None:
        return words.t("embargo.unannounced")
    past = at <= view.snapshot.clock()
    return words.t("embargo.awaited" if past else f"embargo.{step}", moment=at.replace(tzinfo=None))


def announced(view: View, step: str) -> bool:
    """For a page of results: whether it may go on. Before the hour it says when it opens, and nothing else."""
    window = view.steps.get(step)
    if is_closed(view, step):
        said = until(view, step)
    elif window and view.session.as_of < window.starts_on:
        said = view.words.t("embargo.ahead", opens=window.starts_on, day=view.session.as_of)
    elif not received(view):
        said = view.words.t("embargo.not_received", day=view.session.as_of)
    else:
        return True
    st.info(said, icon=":material/lock_clock:")
    return False


def received(view: View) -> bool:
    """Nothing received is not nobody present."""
    return bool(facts.counts(view, ["results_known"], ["session"])["results_known"].sum())
