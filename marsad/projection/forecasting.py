"""How many cases each unit will still have open, day after day: halfway between two ways of looking ahead.

The *pace*: so many a day as in the last seven days. The *earlier session*: its haste (share of the open cases closed a
day), week by week before its deadline, times how much faster or slower this session was in its last seven days. Alone,
each is far off in some campaigns; halfway, in none (docs/projection.md). Both follow the rhythm of the week.
"""

from dataclasses import dataclass

import numpy as np

from marsad.projection.progress import WEEK, Earlier, Progress
from marsad.projection.rhythm import along

# The previous session counts as so many cases of this one, and must itself have closed so many.
TRUST, ENOUGH = 5, 30


@dataclass(frozen=True, eq=False)
class Forecast:
    """`open[unit, day]`: cases still open at the end of each coming day; column 0 is the day of the figures.

    `apart`: how far each of the two ways of looking ahead lies from it, with its sign, so that units can be added up.
    """

    open: np.ndarray
    apart: np.ndarray

    @property
    def late(self) -> np.ndarray:
        """Whole candidates whom the last day finds unserved, unit by unit."""
        return np.floor(self.open[:, -1] + 0.5).astype(int)


def forecast(progress: Progress, days: int, earlier: Earlier | None = None, extension: int = 0) -> Forecast:
    """`days` to the deadline as it stands (none or fewer: it has passed), `extension` days more if it is moved."""
    length = max(days + extension, 0)
    steady = at_pace(progress, length)
    if earlier is None or not length:
        return Forecast(steady, np.zeros_like(steady))
    shaped = as_earlier(progress, max(days, 0), earlier, length)
    shaped = np.where(is_known(earlier, length)[:, None], shaped, steady)
    return Forecast((shaped + steady) / 2, (shaped - steady) / 2)


def at_pace(progress: Progress, length: int) -> np.ndarray:
    """So many a day as in the last seven days, until nobody is left."""
    a_day = progress.last(WEEK).sum(axis=1, keepdims=True) / WEEK
    closed = (a_day * along(progress, length)).cumsum(axis=1)
    return _from_today(progress, np.maximum(progress.remaining[:, None] - closed, 0))


def as_earlier(progress: Progress, days: int, earlier: Earlier, length: int) -> np.ndarray:
    """A moved deadline moves the rush with it: the coming days are counted back from the new one."""
    hazards = earlier.hazards((max(days, length) + WEEK) // WEEK + 1)
    coming = hazards[:, np.arange(length - 1, -1, -1) // WEEK] * along(progress, length)
    return _from_today(
        progress, progress.remaining[:, None] * np.exp(-(haste(progress, days, hazards) * coming).cumsum(1))
    )


def haste(progress: Progress, days: int, hazards: np.ndarray) -> np.ndarray:
    """How many times as fast as the previous session at the same distance from its deadline (a column of units)."""
    before = hazards[:, np.arange(days + WEEK - 1, days - 1, -1) // WEEK] * along(progress, -WEEK)
    expected = (progress.open_before(WEEK) * before).sum(axis=1, keepdims=True)
    return (progress.last(WEEK).sum(axis=1, keepdims=True) + TRUST) / (expected + TRUST)


def is_known(earlier: Earlier, length: int) -> np.ndarray:
    """Whether the previous session says anything of so many days before its deadline."""
    return (earlier.base > 0) & (earlier.daily[:, -(length + WEEK) :].sum(axis=1) >= ENOUGH)


def together(units: Forecast) -> Forecast:
    """All units as one."""
    return Forecast(units.open.sum(axis=0, keepdims=True), units.apart.sum(axis=0, keepdims=True))


def _from_today(progress: Progress, coming: np.ndarray) -> np.ndarray:
    return np.hstack([progress.remaining[:, None].astype(float), coming])
