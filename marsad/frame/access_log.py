"""The page of the access log: does the chain hold, who saw or took out what, by month and territory, line by line.

Reading it is a line of it. Nothing about a candidate is in the log, so nothing about one is here.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

import pandas
import streamlit as st

from marsad import audit
from marsad.audit import Asked, AuditUnavailable, Entry, Forbidden, Survey
from marsad.frame import labels_of_log as said
from marsad.frame import logged
from marsad.frame.chain_state import chain_state
from marsad.frame.desk import Desk
from marsad.frame.log_filters import filters
from marsad.texts import plain

PAGE, READ = 25, "log-read"
SHOWN = ("list", "reveal", "export")  # counted by rows; the rest by lines


def access_log(desk: Desk) -> None:
    if not chain_state(desk):
        return
    asked = filters(desk)
    try:
        found = read(desk, asked)
    except (AuditUnavailable, Forbidden, OSError):
        st.error(desk.words.t("log.closed"), icon=":material/lock:")
        return
    if not found.total:
        st.info(desk.words.t("log.nothing"), icon=":material/filter_alt_off:")
        return
    by_month(desk, found)
    lines(desk, found)


def read(desk: Desk, asked: Asked) -> Survey:
    """The line first; one for each question asked, not for each page of its answer."""
    number = st.session_state.get(page_key(asked), 1)
    found = audit.survey(audit.folder(), asked, number, PAGE)
    if st.session_state.get(READ) != asked:
        said_so = {"purpose": "none", "object_class": "log", "snapshot": "none"}
        territory = asked.territory or "nation"
        audit.record(logged.actor(desk.viewer), "log_read", territory=territory, rows=found.total, **said_so)
        st.session_state[READ] = asked
    return found


def page_key(asked: Asked) -> str:
    return f"log-page-{hash(asked)}"


def by_month(desk: Desk, found: Survey) -> None:
    words, table = desk.words, months(desk, found)
    st.header(words.t("log.by_month"))
    st.caption(words.t("log.by_month_hint"))
    pages = -(-len(table) // PAGE)
    with st.container(key="log-months"):
        number = st.pagination(pages, key="log-months-page") if pages > 1 else 1
        shown = table.iloc[(number - 1) * PAGE : number * PAGE]
        st.table(shown, hide_index=True, border="horizontal", alt=words.t("log.by_month"))


def months(desk: Desk, found: Survey) -> pandas.DataFrame:
    """Newest month first, then where most lines are."""
    words, places = desk.words, defaultdict(dict)
    for month, territory, action, count, rows in found.counts:
        places[month, territory][action] = (count, rows)
    ordered = sorted(places, key=lambda place: -sum(count for count, _ in places[place].values()))
    ordered.sort(key=lambda place: place[0], reverse=True)
    return (
        pandas.DataFrame([month_line(desk, *place, places[place]) for place in ordered])
        .astype(str)
        .rename(columns=lambda name: words.t(f"log.{name}"))
    )


def month_line(desk: Desk, month: str, territory: str, actions: Mapping[str, tuple[int, int]]) -> dict[str, str]:
    words = desk.words
    counted = {f"{action}s": words.number(actions.get(action, (0, 0))[0]) for action in SHOWN}
    rows = sum(actions.get(action, (0, 0))[1] for action in SHOWN)
    others = sum(count for action, (count, _) in actions.items() if action not in SHOWN)
    return {
        "month": words.full_month(date.fromisoformat(f"{month}-01")),
        "territory": said.territory(territory, words),
        **counted,
        "rows": words.number(rows),
        "others": words.number(others),
    }


def lines(desk: Desk, found: Survey) -> None:
    words = desk.words
    st.header(words.t("log.lines"))
    st.caption(words.t("log.found", n=found.total))
    pages = -(-found.total // PAGE)
    if pages > 1:
        with st.container(key="log-pages"):
            st.pagination(pages, key=page_key(st.session_state[READ]))
    with st.container(key="log-lines"):
        table = pandas.DataFrame([line(desk, entry) for entry in found.page])
        st.table(table, hide_index=True, border="horizontal", alt=words.t("log.lines"))


def line(desk: Desk, entry: Entry) -> dict[str, str]:
    words = desk.words
    return {
        words.t("log.number"): str(entry.sequence),
        words.t("log.time"): said.moment(entry.time),
        words.t("log.subject"): plain(entry.subject),
        words.t("log.role"): said.role(entry.role, words),
        words.t("log.action"): words.t(f"action.{entry.action}"),
        words.t("log.purpose"): said.purpose(entry.purpose, words),
        words.t("log.object"): words.t(f"log_object.{entry.object_class}"),
        words.t("log.territory"): said.territory(entry.territory, words),
        words.t("log.rows"): words.number(entry.rows),
    }
