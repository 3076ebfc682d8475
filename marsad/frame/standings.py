"""How the candidates of the place stand at each gate: past it, stopped before it and for how long, what it unlocks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas

from marsad.frame import facts
from marsad.frame.gate_graph import Gate, Unlock, graph
from marsad.frame.view import Step, View

NEVER = 9999
BANDS = (7, 30, 60)  # the last day of each band; the days after them are the last band


@dataclass(frozen=True)
class Waiting:
    """Days since those stopped passed the gate before, or since the gate opened: the median, and how many by band."""

    median: int
    bands: tuple[int, ...]


@dataclass(frozen=True)
class Standing:
    """`unlocks`: gate and number of candidates who may pass it once those stopped here are past."""

    gate: Gate
    passed: int
    of: int
    stopped: int | None
    is_open: bool
    waiting: Waiting | None = None
    unlocks: tuple[tuple[Gate, int], ...] = ()


def standings(view: View) -> Mapping[str, Standing]:
    return facts.kept(view, "standings", "", lambda: _standings(view))


def _standings(view: View) -> Mapping[str, Standing]:
    wanted = graph()
    counted = facts.counts(view, counts_shown(view), ["session"]).iloc[0].to_dict()
    return {code: _standing(view, gate, counted, since(view)) for code, gate in wanted.gates.items()}


def counts_shown(view: View) -> list[str]:
    """Those of the graph that are closed to nobody."""
    return [count for count in graph().counts() if count not in view.shut.columns]


def since(view: View) -> pandas.DataFrame:
    """Who stands before each gate since which day; laureates are asked for once there may be any."""
    questions = ["stopped_since", *([] if "laureate_day" in view.shut.columns else ["diplomas_since"])]
    asked = {"sessions": (view.session.code,), "within": view.place.code}
    return pandas.concat([facts.ask(view, question, **asked) for question in questions])


def _standing(view: View, gate: Gate, counted: Mapping[str, int], since: pandas.DataFrame) -> Standing:
    shown = {gate.passed, gate.of, gate.stopped or gate.of} <= counted.keys()
    opened = shown and has_opened(view.steps.get(gate.opens), view)
    return Standing(
        gate=gate,
        passed=int(counted.get(gate.passed, 0)),
        of=int(counted.get(gate.of, 0)),
        stopped=int(counted[gate.stopped]) if gate.stopped and opened else None,
        is_open=opened,
        waiting=waited(view, gate, since) if gate.waits and opened else None,
        unlocks=tuple(unlocked(view, gate, counted)),
    )


def unlocked(view: View, gate: Gate, counted: Mapping[str, int]) -> Sequence[tuple[Gate, int]]:
    """What is still possible: a gate whose step is over cannot be passed any more."""
    known = graph()
    still = [one for one in known.unlocks if one.gate == gate.code and not has_closed(view, known.gates[one.opens])]
    found = [(known.gates[one.opens], sum_of(one, counted)) for one in still if {*one.counts} <= counted.keys()]
    return [(opens, n) for opens, n in found if n]


def sum_of(unlock: Unlock, counted: Mapping[str, int]) -> int:
    return int(sum(counted[count] for count in unlock.counts))


def waited(view: View, gate: Gate, since: pandas.DataFrame) -> Waiting | None:
    """Nobody waits for a gate before it opens; a day that nobody knows counts as the opening."""
    own = since[since["gate"] == gate.code]
    if own.empty or not (step := view.steps.get(gate.opens)):
        return None
    begun = own["since_day"].to_numpy()
    days = view.session.as_of_day - np.where(begun == NEVER, step.starts_day, np.maximum(begun, step.starts_day))
    people = own["candidates"].to_numpy()
    return Waiting(_median(days, people), _bands(days, people))


def _median(days: np.ndarray, people: np.ndarray) -> int:
    """The days that half of them have waited at most."""
    order = np.argsort(days)
    reached = np.cumsum(people[order])
    return int(days[order][np.searchsorted(reached, reached[-1] / 2)])


def _bands(days: np.ndarray, people: np.ndarray) -> tuple[int, ...]:
    counted = np.bincount(np.searchsorted(BANDS, days), weights=people, minlength=len(BANDS) + 1)
    return tuple(int(n) for n in counted)


def has_opened(step: Step | None, view: View) -> bool:
    """A gate without a date in the calendar is open."""
    return step is None or view.session.as_of >= step.starts_on


def has_closed(view: View, gate: Gate) -> bool:
    step = view.steps.get(gate.closes)
    return step is not None and view.session.as_of > step.ends_on
