"""What each small unit has of the cases that its whole will close: a school among the schools of its province."""

import numpy as np

from marsad.projection.progress import Progress

WINDOW = 28  # days in which a school shows whether it is faster or slower than its province


def shared(schools: Progress, still_open: float) -> np.ndarray:
    """Cases open in each school at the deadline; they add up to those of the province.

    Each school closes its cases at the province's haste times its own speed, drawn towards one the less it is known.
    """
    remaining = schools.remaining.astype(float)
    whole = remaining.sum()
    if not whole or still_open >= whole:
        return remaining
    left = np.maximum(still_open, 0) / whole
    return _adding_up(remaining, remaining * left ** speed(schools) if left else 0 * remaining, still_open)


def speed(schools: Progress) -> np.ndarray:
    """Cases closed, by those expected at the province's haste of each day, shrunk towards one (Marshall's moments)."""
    closed, exposed = schools.last(WINDOW), schools.open_before(WINDOW)
    haste = closed.sum(axis=0) / np.maximum(exposed.sum(axis=0), 1)
    expected = (exposed * haste).sum(axis=1)
    ratio = np.divide(closed.sum(axis=1), expected, out=np.ones(len(expected)), where=expected > 0)
    noise = overdispersion(closed, exposed * haste) / np.maximum(expected, 1e-9)
    weights = expected / max(expected.sum(), 1e-9)
    between = max(float((weights * ((ratio - 1) ** 2 - noise)).sum()), 0.0) if expected.sum() else 0.0
    return 1 + between / (between + noise) * (ratio - 1)


def overdispersion(closed: np.ndarray, expected: np.ndarray) -> float:
    """How much more than chance a school's weeks differ; at least one. Schools' own level is taken out."""
    weeks = closed.shape[1] // 7
    seen, meant = (table.reshape(len(table), weeks, 7).sum(axis=2) for table in (closed, expected))
    level = seen.sum(axis=1, keepdims=True) / np.maximum(meant.sum(axis=1, keepdims=True), 1e-9)
    fitted = meant * level
    excess = np.divide((seen - fitted) ** 2, fitted, out=np.zeros_like(fitted), where=fitted > 0)
    free = (fitted > 0).sum() * (weeks - 1) / weeks
    return max(float(excess.sum() / free), 1.0) if free else 1.0


def _adding_up(remaining: np.ndarray, open_: np.ndarray, still_open: float) -> np.ndarray:
    """Speeds bend the sum a little: the excess is taken from the closed, the lack from the open, in proportion."""
    excess = open_.sum() - still_open
    if excess > 0:
        return open_ * still_open / open_.sum()
    closed = remaining - open_
    return open_ - excess * closed / closed.sum() if closed.sum() else open_


def whole(parts: np.ndarray) -> np.ndarray:
    """Whole candidates with the same sum: the largest remainders are rounded up."""
    floors = np.floor(parts + 1e-9)
    missing = round(float(parts.sum() - floors.sum()))
    up = np.argsort(-(parts - floors), kind="stable")[:missing]
    floors[up] += 1
    return floors.astype(int)
