"""The rhythm of the week: what a Friday or a Sunday does, beside an ordinary day."""

import numpy as np

from marsad.projection.progress import WEEK, Progress

WEEKS = 4
DOUBT = 50  # cases it takes to believe half of what the days of a week say


def rhythm(progress: Progress) -> np.ndarray:
    """Seven factors with mean one, Monday first, for each unit from its own days: it must not depend on its company."""
    cases = progress.last(WEEKS * WEEK).reshape(-1, WEEKS, WEEK).sum(axis=1)
    known = cases.sum(axis=1, keepdims=True)
    believed = (cases * WEEK + DOUBT) / (known + DOUBT)
    return np.roll(believed, progress.weekday + 1, axis=1)


def along(progress: Progress, days: int) -> np.ndarray:
    """The factor of each coming day, unit by unit; for a negative number, of each of the last days."""
    coming = range(1, days + 1) if days > 0 else range(days + 1, 1)
    return rhythm(progress)[:, [(progress.weekday + day) % WEEK for day in coming]]
