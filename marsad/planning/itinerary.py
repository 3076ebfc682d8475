"""The chosen visits as days of units: one province after the other, a commune's days together."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from marsad.planning.calls import Call, chosen
from marsad.planning.fleet import Commune, Means


class Visit(NamedTuple):
    day: date
    unit: int
    commune: Commune
    served: int


@dataclass(frozen=True, eq=False)
class Plan:
    visits: tuple[Visit, ...]
    waiting: int

    @property
    def served(self) -> int:
        return sum(visit.served for visit in self.visits)

    @property
    def units(self) -> int:
        """How many units have anything to do."""
        return len({visit.unit for visit in self.visits})


def plan(communes: Sequence[Commune], means: Means) -> Plan:
    """The visits, day by day, that serve the most; with `rural_first`, the most in rural communes before all."""
    routes, first = [], 1
    for units, calls in chosen(communes, means).values():
        routes.extend(_routed(calls, units, means.days, first))
        first += units
    routes.sort(key=lambda stop: stop[:2])
    return Plan(tuple(_counted(routes, means.capacity)), sum(commune.waiting for commune in communes))


def _routed(calls: Sequence[Call], units: int, days: Sequence[date], first: int) -> Iterator[tuple]:
    """The line of visits cut into parts as equal as can be, a unit each: all units end early together."""
    line = _along(calls)
    for unit in range(units):
        begin, end = (len(line) * n // units for n in (unit, unit + 1))
        for day, commune in zip(days, line[begin:end], strict=False):
            yield day, first + unit, commune


def _along(calls: Sequence[Call]) -> list[Commune]:
    """Provinces, then communes in each, most worth first: what is left undone when a campaign is cut short is least."""
    of_province, of_commune = Counter(), Counter()
    for call in calls:
        of_province[call.commune.province] += call.worth
        of_commune[call.commune.code] += call.worth
    communes = [call.commune for call in calls]
    return sorted(communes, key=lambda c: (-of_province[c.province], c.province, -of_commune[c.code], c.code))


def _counted(routes: Sequence[tuple], capacity: int) -> Iterator[Visit]:
    """Each visit serves what those before it left, up to its capacity."""
    served = defaultdict(int)
    for day, unit, commune in routes:
        now = min(capacity, commune.waiting - served[commune.code])
        served[commune.code] += now
        yield Visit(day, unit, commune, now)
