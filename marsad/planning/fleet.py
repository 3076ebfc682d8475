"""What a campaign starts from: who waits in each commune, and the units, days and capacity there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

SATURDAY, SUNDAY = 5, 6
FREE, REGION, PROVINCE = BOUNDS = ("free", "region", "province")


@dataclass(frozen=True)
class Commune:
    code: str
    province: str
    region: str
    is_rural: bool
    waiting: int


@dataclass(frozen=True)
class Means:
    """`bound`: whether a unit stays in one region, or in one province, through the whole campaign."""

    units: int
    days: tuple[date, ...]
    capacity: int
    bound: str = FREE
    rural_first: bool = False

    def beat(self, commune: Commune) -> str:
        """The territory that a unit in this commune does not leave."""
        return {FREE: "", REGION: commune.region, PROVINCE: commune.province}[self.bound]


def working_days(first: date, last: date, saturdays: bool) -> tuple[date, ...]:
    """The days of visits, both ends included; never a Sunday."""
    closed = {SUNDAY} if saturdays else {SATURDAY, SUNDAY}
    days = (first + timedelta(n) for n in range((last - first).days + 1))
    return tuple(day for day in days if day.weekday() not in closed)


def worth(communes: Sequence[Commune], rural_first: bool) -> dict[bool, int]:
    """What serving one candidate counts; rural first: one of them outweighs everybody elsewhere."""
    everybody = sum(commune.waiting for commune in communes)
    return {True: 1 + everybody if rural_first else 1, False: 1}
