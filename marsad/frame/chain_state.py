"""Does the chain hold? Verified when the page is opened and when somebody asks again: a year's log takes seconds."""

from dataclasses import dataclass
from datetime import datetime

import streamlit as st

from marsad import audit
from marsad.audit import AuditBroken, Verified
from marsad.frame.desk import Desk
from marsad.frame.labels_of_log import CLOCK

CHECKED = "log-checked"


@dataclass(frozen=True)
class Checked:
    moment: datetime
    verified: Verified | None
    broken: AuditBroken | None = None


def chain_state(desk: Desk) -> bool:
    """Whether the log can be read at all. A broken chain is shown, and so are its lines: they are evidence."""
    words = desk.words
    with st.container(key="chain"):
        if st.button(words.t("chain.again"), key="chain-again") or CHECKED not in st.session_state:
            st.session_state[CHECKED] = checked()
        state = st.session_state[CHECKED]
        if state is None:
            st.error(words.t("log.closed"), icon=":material/lock:")
        elif state.broken:
            broken(desk, state)
        else:
            holds(desk, state)
    return state is not None


def checked() -> Checked | None:
    """None where the files cannot be read."""
    moment = datetime.now(CLOCK)
    try:
        return Checked(moment, audit.verify(audit.folder()))
    except AuditBroken as error:
        return Checked(moment, None, error)
    except OSError:
        return None


def holds(desk: Desk, state: Checked) -> None:
    words, found = desk.words, state.verified
    st.success(
        words.t("chain.holds", n=found.lines, first=str(found.first), moment=state.moment), icon=":material/check:"
    )
    st.caption(words.t("chain.head", head=found.head))


def broken(desk: Desk, state: Checked) -> None:
    words, where = desk.words, state.broken
    st.error(
        words.t("chain.broken", file=where.file, line=str(where.line), moment=state.moment), icon=":material/error:"
    )
    st.caption(words.t("chain.what_to_do"))
