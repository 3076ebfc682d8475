"""Which visits are worth making. A visit of a commune serves no more than the one before: the best first are the best.

Sums of the best first visits grow ever more slowly. So units that stay in one territory are shared out in the same
way, each to where a whole unit serves most.
"""

import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from marsad.planning.fleet import Commune, Means, worth


@dataclass(frozen=True)
class Call:
    """One visit that could be made: whom it serves, and what that is worth."""

    commune: Commune
    served: int
    worth: int


def chosen(communes: Sequence[Commune], means: Means) -> dict[str, tuple[int, list[Call]]]:
    """For each beat: how many units stay in it, and the visits they make."""
    known = _calls(communes, means)
    length = len(means.days)
    units = _shared(known, means.units, length)
    return {beat: (n, known[beat][: n * length]) for beat, n in units.items()}


def _calls(communes: Sequence[Commune], means: Means) -> dict[str, list[Call]]:
    """All the visits that serve somebody, most worth first, beat by beat."""
    each, most = worth(communes, means.rural_first), means.units * len(means.days)
    found = defaultdict(list)
    for commune in communes:
        calls = (Call(commune, n, n * each[commune.is_rural]) for n in _parts(commune.waiting, means.capacity, most))
        found[means.beat(commune)].extend(calls)
    return {beat: sorted(calls, key=_first) for beat, calls in found.items()}


def _first(call: Call) -> tuple:
    """Of visits worth as much, those where more wait: a unit that stays travels less."""
    return -call.worth, -call.commune.waiting, call.commune.code


def _parts(waiting: int, capacity: int, most: int) -> list[int]:
    """Full days, then what is left for a last one."""
    full, rest = divmod(max(waiting, 0), capacity)
    return ([capacity] * full + [rest] * (rest > 0))[:most]


def _shared(known: Mapping[str, Sequence[Call]], units: int, length: int) -> dict[str, int]:
    """Units one after the other, each to the beat where a whole unit is worth most; none where nobody waits."""
    given = defaultdict(int)
    waiting = [(-_block(known[beat], 0, length), beat) for beat in sorted(known)]
    heapq.heapify(waiting)
    for _ in range(units):
        gain, beat = heapq.heappop(waiting) if waiting else (0, "")
        if not gain:
            break
        given[beat] += 1
        heapq.heappush(waiting, (-_block(known[beat], given[beat], length), beat))
    return dict(given)


def _block(calls: Sequence[Call], units: int, length: int) -> int:
    """What one more unit adds where some units are already."""
    return sum(call.worth for call in calls[units * length : (units + 1) * length])
