"""What the planner can be asked. The address is the only memory: widgets show it, and write codes back into it."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

import streamlit as st

from marsad.frame import box, way
from marsad.frame.campaign import LONGEST, MOST_SERVED, MOST_UNITS, Campaign, choices
from marsad.frame.view import View
from marsad.planning.fleet import BOUNDS, SUNDAY

WIDTH, NARROW = 250, 164


def campaign_bar(view: View, asked: Campaign) -> None:
    words = view.words
    with st.container(key="campaign", horizontal=True, gap="small", vertical_alignment="bottom"):
        choice(view, "waiting", choices(view), asked.waiting, lambda code: words.t(f"planner.whom.{code}"))
        number(view, "units", asked.units, MOST_UNITS)
        number(view, "capacity", asked.capacity, MOST_SERVED)
        first = view.session.as_of + timedelta(1)
        day(view, "starts", first, asked.starts)
        day(view, "ends", asked.starts, asked.ends)
        choice(view, "bound", BOUNDS, asked.bound, lambda code: words.t(f"planner.bounds.{code}"))
        tick(view, "rural", "first", asked.rural_first)
        tick(view, "saturdays", "yes", asked.saturdays)


def number(view: View, name: str, value: int, most: int) -> None:
    label, (key, chosen) = view.words.t(f"planner.ask.{name}"), asking(view, name, value, str)
    st.number_input(label, 1, most, key=key, on_change=chosen, width=NARROW)


def choice(view: View, name: str, codes: Sequence[str], value: str, called: Callable[[str], str], width=WIDTH) -> None:
    label, (key, chosen) = view.words.t(f"planner.ask.{name}"), asking(view, name, value, str)
    st.selectbox(label, codes, key=key, format_func=called, on_change=chosen, width=width)


def day(view: View, name: str, first: date, value: date) -> None:
    """A list of days written in the reader's language: the browser's calendar speaks its own."""
    known = [first + timedelta(n) for n in range(LONGEST + 1)]
    offered = {str(one): one for one in known if one.weekday() != SUNDAY or one == value} | {str(value): value}
    choice(view, name, tuple(offered), str(value), lambda code: view.words.day(offered[code]), NARROW)


def tick(view: View, name: str, code: str, value: bool) -> None:
    key, chosen = asking(view, name, value, lambda ticked: code if ticked else "")
    st.toggle(view.words.t(f"planner.ask.{name}"), key=key, on_change=chosen)


def asking(view: View, name: str, value: object, code: Callable[[Any], str]) -> tuple[str, Callable[[], None]]:
    """Key and answer of the box for one question: `code` writes what was chosen as it stands in an address."""
    key = box.showing(f"plan-{name}", value)
    return key, box.answer(key, lambda chosen: way.to(view.address.asking(name, code(chosen))))
