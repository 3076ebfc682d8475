"""The door of every page: who comes in, asked again at each rerun, before anything is opened."""

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

import streamlit as st

from marsad import roles, signin
from marsad.frame import gate
from marsad.frame.address import Address
from marsad.frame.visitor import visitor
from marsad.scope import ScopeError
from marsad.settings import settings
from marsad.signin import Entry, Grants, Provider, Refused, Sessions
from marsad.viewer import Viewer

MINUTE, HOUR = 60, 3600
_passed: ContextVar[bool] = ContextVar("passed", default=False)


class NotSignedIn(Exception):
    """Nobody yet: the page offers to sign in."""


class NotConfigured(Exception):
    """No provider, and not the demonstration either."""


def enter(address: Address) -> Viewer:
    """Who looks, through which one scope; raises `NotSignedIn`, `NotConfigured` or `Refused`."""
    if gate.is_open():
        return _demonstrated(address)
    if not gate.providers_known():
        raise NotConfigured
    return looking(entry(), address)


def held(address: Address) -> tuple[Viewer, ...]:
    """All one may look as without playing somebody else; the demonstration holds what it plays."""
    return (_demonstrated(address),) if gate.is_open() else viewers(entry())


@contextmanager
def passed() -> Iterator[None]:
    """While a whole page runs, behind the door that it came through: its parts need not ask a second time."""
    token = _passed.set(True)
    try:
        yield
    finally:
        _passed.reset(token)


def just_passed() -> bool:
    return _passed.get()


def still(viewer: Viewer, address: Address) -> bool:
    """Whether who looked a moment ago may still look: what redraws by itself asks before it draws."""
    try:
        return enter(address) == viewer
    except (Refused, NotSignedIn, NotConfigured):
        return False


def entry() -> Entry:
    """The signed-in person's entry now: session, token and grant, each time."""
    if not st.user.get("is_logged_in"):
        raise NotSignedIn
    return entry_of(st.user.to_dict())


def entry_of(claims: Mapping[str, object]) -> Entry:
    now, configured = clock(), settings()
    one = signin.identify(claims, providers(), now, configured.role_claim, configured.territories_claim)
    sessions().require(one.session, one.since, one.issued)
    return signin.admit(one, grants().of(one.issuer, one.subject), now)


def looking(entry: Entry, address: Address) -> Viewer:
    """The address chooses among what one holds; it never adds to it, except for who may see as another."""
    mine = viewers(entry)
    if not address.viewer:
        return mine[0]
    try:
        asked = Viewer.parse(address.viewer)
    except ScopeError:
        raise Refused("SCOPE_FOREIGN") from None
    for viewer in mine:
        if (viewer.role, viewer.scope) == (asked.role, asked.scope):
            return viewer
    if roles.role(entry.role).see_as and asked.rights.facts:
        return Viewer(asked.role, asked.scope, entry.issuer, entry.subject, played_by=entry.role)
    raise Refused("SCOPE_FOREIGN")


def viewers(entry: Entry) -> tuple[Viewer, ...]:
    return tuple(Viewer(entry.role, scope, entry.issuer, entry.subject) for scope in entry.scopes)


def _demonstrated(address: Address) -> Viewer:
    try:
        return visitor(address)
    except ScopeError:
        raise Refused("SCOPE_FOREIGN") from None


def clock() -> float:
    return time.time()


def providers() -> Sequence[Provider]:
    return signin.providers(st.secrets["auth"])


@cache
def grants() -> Grants:
    """One reader a process: it remembers the last file that could be believed."""
    return Grants(settings().grants or settings().state / "no-grants-file-is-configured")


@cache
def sessions() -> Sessions:
    configured = settings()
    return Sessions(configured.state, configured.idle_minutes * MINUTE, configured.session_hours * HOUR)
