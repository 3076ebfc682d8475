"""What blocks ask of a snapshot, each answer kept by everything it depends on: snapshot, scope, question, parameters.

What is kept is shared by all viewers: so snapshot and scope are part of every key, what is kept is never changed, and
nothing here looks at the session, the address bar or who is signed in.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

import pandas

from marsad.frame.shelf import Shelf
from marsad.frame.view import View
from marsad.snapshot import Shut

Frozen = tuple[tuple[str, tuple[str, ...] | str], ...]
Made = TypeVar("Made")
State = tuple[Path, Shut]

# A list of three thousand schools weighs as much as fifty figures, one of a region as four, one of a province as one.
LONG = ("schools",)
_answers, _made = Shelf(800), Shelf(800)
_long = {"nation": Shelf(48), "region": Shelf(400), "province": Shelf(800), "school": Shelf(800)}


class Asked(NamedTuple):
    """Everything an answer depends on."""

    snapshot: State
    scope: str
    question: str
    filters: Frozen
    params: Frozen


class Drawn(NamedTuple):
    """Everything a finished figure or table depends on."""

    snapshot: State
    scope: str
    lang: str
    session: str
    territory: str
    filters: Frozen
    shape: str
    about: str


def state(view: View) -> State:
    """The snapshot, and what of it is shut now: a clock set back must not find what was kept when it was open."""
    return view.snapshot.folder, view.shut


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
    wanted, groups = tuple(dict.fromkeys(names)), tuple(by)
    asked, place = tuple(sessions) or (view.session.code,), within or view.place.code
    params = (("by", groups), ("counts", wanted), ("sessions", asked), ("within", place))
    key = Asked(state(view), str(view.scope), f"counts {level} {same_day}", view.address.filters, params)
    filters = dict(view.address.filters)
    return _answers.get(
        key, lambda: view.snapshot.counts(wanted, groups, view.scope, asked, place, filters, same_day, level)
    )


def ask(view: View, question: str, filtered: bool = True, **params: str | tuple[str, ...]) -> pandas.DataFrame:
    """The answer to a question of `queries/` for the scope of the viewer."""
    filters = view.address.filters if filtered else ()
    key = Asked(state(view), str(view.scope), question, filters, tuple(sorted(params.items())))
    bound = {name: list(value) if isinstance(value, tuple) else value for name, value in params.items()}
    shelf = _long[view.place.kind] if question in LONG else _answers
    return shelf.get(key, lambda: view.snapshot.ask(question, view.scope, dict(filters), **bound))


def kept(view: View, shape: str, about: str, build: Callable[[], Made]) -> Made:
    """A finished figure or table of the place on the page."""
    at = view.address
    key = Drawn(state(view), str(view.scope), at.lang, at.session, at.territory, at.filters, shape, about)
    return (_long[view.place.kind] if shape in LONG else _made).get(key, build)


def kept_for_scope(view: View, shape: str, build: Callable[[], Made]) -> Made:
    """What depends on nothing but the snapshot, the scope, the session and the language."""
    key = Drawn(state(view), str(view.scope), view.words.lang, view.session.code, "", (), shape, "")
    return _made.get(key, build)
