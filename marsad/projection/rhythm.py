"""The rhythm of the week: what a Friday or a Sunday does, beside an ordinary day."""

import numpy as np

from marsad.projection.progress import WEEK, Progress

WEEKS = 4
DOUBT = 50  # cases it takes to believe half of what the days of a week say


def rhythm(progress: Progress) -> np.ndarray:
    """Seven factors with mean one, Monday first, from all units together."""
    cases = progress.last(WEEKS * WEEK).sum(axis=0).reshape(WEEKS, WEEK)
    known = cases.sum()
    # Each week counts by its cases, and each day by its share of its own week: a rush is not a weekday.
    shares = cases.sum(axis=0) * WEEK / known if known else np.ones(WEEK)
    believed = (shares * known + DOUBT) / (known + DOUBT)
    return np.roll(believed, progress.weekday + 1)


def along(progress: Progress, days: int) -> np.ndarray:
    """The factor of each coming day; for a negative number, of each of the last days."""
    factors = rhythm(progress)
    coming = range(1, days + 1) if days > 0 else range(days + 1, 1)
    return factors[[(progress.weekday + day) % WEEK for day in coming]]
