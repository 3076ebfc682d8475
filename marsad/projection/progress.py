"""What is known on the day of the figures, and what the previous session did before its own deadline."""

from dataclasses import dataclass

import numpy as np

WEEK = 7


@dataclass(frozen=True, eq=False)
class Progress:
    """`daily[unit, day]` cases, the last column being the day of the figures; `weekday` of that day, Monday is 0."""

    daily: np.ndarray
    base: np.ndarray
    weekday: int

    @property
    def remaining(self) -> np.ndarray:
        return np.maximum(self.base - self.daily.sum(axis=1), 0)

    def last(self, days: int) -> np.ndarray:
        """The cases of the last days, oldest first; days before the first known one are empty."""
        missing = max(days - self.daily.shape[1], 0)
        return np.pad(self.daily[:, -days:], ((0, 0), (missing, 0)))

    def open_before(self, days: int) -> np.ndarray:
        """How many cases were still open on the morning of each of the last days."""
        recent = self.last(days)
        return self.remaining[:, None] + recent[:, ::-1].cumsum(axis=1)[:, ::-1]

    def until(self, days_ago: int) -> "Progress":
        """What was known so many days before."""
        known = max(self.daily.shape[1] - days_ago, 0)
        return Progress(self.daily[:, :known], self.base, (self.weekday - days_ago) % WEEK)

    def total(self) -> "Progress":
        """All units as one."""
        return Progress(self.daily.sum(axis=0, keepdims=True), self.base.sum(keepdims=True), self.weekday)


@dataclass(frozen=True, eq=False)
class Earlier:
    """The previous session of the same units: `daily` ends on the day of *its* deadline."""

    daily: np.ndarray
    base: np.ndarray

    def hazards(self, weeks: int) -> np.ndarray:
        """Share of the open cases closed a day (as a rate), week by week backwards from the deadline."""
        known = np.pad(self.daily, ((0, 0), (max(weeks * WEEK - self.daily.shape[1], 0), 0)))
        closed = known[:, ::-1][:, : weeks * WEEK].reshape(len(known), weeks, WEEK).sum(axis=2)
        # Half a case is left at the end: the last case of a unit is no infinite haste.
        after = np.maximum(self.base - known.sum(axis=1), 0.5)[:, None] + closed.cumsum(axis=1) - closed
        return np.log1p(closed / after) / WEEK

    def total(self) -> "Earlier":
        return Earlier(self.daily.sum(axis=0, keepdims=True), self.base.sum(keepdims=True))
