"""What an auditor asks of the log: months (the latest first), territory, action, role, purpose, person."""

from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st

from marsad import audit, roles
from marsad.audit import Asked
from marsad.audit.entry import ACTIONS, NONE, PURPOSES
from marsad.frame import labels_of_log as said
from marsad.frame import names
from marsad.frame.desk import Desk

WIDTH = 205


def filters(desk: Desk) -> Asked:
    with st.container(key="log-filters", horizontal=True, gap="small", vertical_alignment="bottom"):
        since, until = months(desk)
        return Asked(
            territory=territory(desk),
            actions=several(desk, "action", ACTIONS, lambda code: desk.words.t(f"action.{code}")),
            roles=several(desk, "role", (*roles.plan().roles, NONE), lambda code: said.role(code, desk.words)),
            purposes=several(desk, "purpose", PURPOSES, lambda code: said.purpose(code, desk.words)),
            subject=subject(desk),
            since=since,
            until=until,
        )


def months(desk: Desk) -> tuple[str, str]:
    """From the latest month back: the whole log is only read when somebody asks for it."""
    words, kept = desk.words, audit.kept_months(audit.folder())
    if not kept:
        return "", ""
    written = {month: words.full_month(date.fromisoformat(f"{month}-01")) for month in kept[::-1]}
    chosen = [
        st.selectbox(words.t(f"log.{end}"), list(written), key=f"log-{end}", format_func=written.get, width=WIDTH)
        for end in ("since", "until")
    ]
    return min(chosen), max(chosen)


def territory(desk: Desk) -> str:
    known = names.all_declared(desk.words)
    return (
        st.selectbox(
            desk.words.t("log.territory"),
            list(known),
            key="log-territory",
            index=None,
            format_func=lambda code: known.get(code, code),
            placeholder=desk.words.t("filter.all"),
            width=WIDTH,
        )
        or ""
    )


def several(desk: Desk, name: str, codes: Sequence[str], written: Callable[[str], str]) -> tuple[str, ...]:
    chosen = st.multiselect(
        desk.words.t(f"log.{name}"),
        codes,
        key=f"log-{name}",
        format_func=written,
        placeholder=desk.words.t("filter.all"),
        select_all=False,
        width=WIDTH,
    )
    return tuple(chosen)


def subject(desk: Desk) -> str:
    hint = desk.words.t("log.subject_hint")
    return st.text_input(
        desk.words.t("log.subject"), key="log-subject", placeholder=hint, max_chars=128, width=WIDTH
    ).strip()
