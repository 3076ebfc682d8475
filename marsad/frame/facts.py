"""What blocks ask of a snapshot, each answer kept by everything it depends on: snapshot, scope, question, parameters.

Caching lives in the frame and nowhere else. These caches are shared by all viewers: so snapshot and scope are part of
every key, and nothing here may look at the session, the address or who is signed in.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import pandas
import streamlit as st

from marsad.frame.view import View
from marsad.scope import Scope
from marsad.snapshot import Snapshot

Frozen = tuple[tuple[str, tuple[str, ...] | str], ...]


class Key(NamedTuple):
    """Everything a finished figure depends on, in one argument: Streamlit looks each argument up anew at every call."""

    snapshot_id: str
    scope: str
    lang: str
    session: str
    territory: str
    filters: Frozen
    shape: str
    about: str


def counts(
    view: View,
    names: Sequence[str],
    by: Sequence[str],
    sessions: Sequence[str] = (),
    within: str = "",
    same_day: bool = False,
    level: str = "headcount",
) -> pandas.DataFrame:
    """Several counts of the place on the page, under its filters, for each group."""
    return _counts(
        view.snapshot,
        view.snapshot.id,
        str(view.scope),
        tuple(dict.fromkeys(names)),
        tuple(by),
        tuple(sessions) or (view.session.code,),
        within or view.place.code,
        view.address.filters,
        same_day,
        level,
    )


def ask(view: View, question: str, filtered: bool = True, **params: str | tuple[str, ...]) -> pandas.DataFrame:
    """The answer to a question of `queries/` for the scope of the viewer."""
    filters = view.address.filters if filtered else ()
    return _ask(view.snapshot, view.snapshot.id, str(view.scope), question, filters, tuple(sorted(params.items())))


def sessions(snapshot: Snapshot, scope: Scope) -> pandas.DataFrame:
    return _ask(snapshot, snapshot.id, str(scope), "sessions", (), ())


def kept(view: View, shape: str, about: str, build: Callable[[], object]) -> object:
    """A finished figure or table of the place on the page. It is shared: nobody changes it after `build`."""
    address = view.address
    place = (address.lang, address.session, address.territory, address.filters)
    return _kept(build, Key(view.snapshot.id, str(view.scope), *place, shape, about))


def kept_for_scope(view: View, shape: str, build: Callable[[], object]) -> object:
    """What depends on nothing but the snapshot, the scope, the session and the language."""
    return _kept(build, Key(view.snapshot.id, str(view.scope), view.words.lang, view.session.code, "", (), shape, ""))


@st.cache_data(show_spinner=False, max_entries=4000)
def _counts(
    _snapshot: Snapshot,
    snapshot_id: str,
    scope: str,
    names: tuple[str, ...],
    by: tuple[str, ...],
    sessions: tuple[str, ...],
    within: str,
    filters: Frozen,
    same_day: bool,
    level: str,
) -> pandas.DataFrame:
    return _snapshot.counts(names, by, Scope.parse(scope), sessions, within, dict(filters), same_day, level)


@st.cache_data(show_spinner=False, max_entries=4000)
def _ask(
    _snapshot: Snapshot, snapshot_id: str, scope: str, question: str, filters: Frozen, params: Frozen
) -> pandas.DataFrame:
    return _snapshot.ask(question, Scope.parse(scope), dict(filters), **{name: _bound(value) for name, value in params})


@st.cache_resource(show_spinner=False, max_entries=600)
def _kept(_build: Callable[[], object], key: Key) -> object:
    return _build()


def _bound(value: str | tuple[str, ...]) -> str | list[str]:
    return list(value) if isinstance(value, tuple) else value
