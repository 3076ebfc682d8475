"""How sure: an 80 % interval from what the days and weeks of this very series did, not from chance alone."""

from typing import NamedTuple

import numpy as np

from marsad.projection.forecasting import TRUST, Forecast, haste
from marsad.projection.progress import WEEK, Earlier, Progress
from marsad.projection.rhythm import WEEKS, along

Z = 1.2816  # 80 % of a normal law
# By how much a week's haste differs from the week before (logarithm), until the series itself says otherwise; more
# where no earlier session tells how the last weeks go. Set so that four intervals in five hold (docs/projection.md).
USUAL_DRIFT, UNGUIDED_DRIFT, DOUBT = 0.35, 0.6, 3


class Band(NamedTuple):
    """Cases still open at the end of each day: at best and at worst, in four cases out of five."""

    best: np.ndarray
    worst: np.ndarray


def band(progress: Progress, ahead: Forecast, days: int, earlier: Earlier | None = None) -> Band:
    """All three are one unit: a place, with its units added up."""
    still_open, whole = ahead.open[0], float(ahead.open[0, 0])
    if whole <= 0:
        return Band(still_open, still_open)
    closed = -np.log(np.clip(still_open / whole, 1e-4, 1))
    spread = Z * doubt(progress, len(still_open), days, earlier)
    chance = overdispersion(progress) * still_open * (1 - still_open / whole)
    others = Z * np.sqrt(chance + ahead.apart[0] ** 2)
    best, worst = (whole * np.exp(-closed * np.exp(side * spread)) for side in (1, -1))
    return Band(
        np.clip(still_open - np.hypot(still_open - best, others), 0, whole),
        np.clip(still_open + np.hypot(worst - still_open, others), 0, whole),
    )


def doubt(progress: Progress, length: int, days: int, earlier: Earlier | None) -> np.ndarray:
    """Standard error of the logarithm of the haste: known from few cases, and drifting from week to week."""
    weeks = np.arange(length) / WEEK
    known = progress.last(WEEK).sum() + TRUST
    return np.sqrt(overdispersion(progress) / known + drift(progress, days, earlier) ** 2 * (0.5 + weeks / 3))


def drift(progress: Progress, days: int, earlier: Earlier | None) -> float:
    """By how much (in logarithm) a week's haste differs from the week before, beyond the noise of its days."""
    levels, counts = weekly_levels(progress, days, earlier)
    noise = overdispersion(progress) * (1 / (counts[1:] + TRUST) + 1 / (counts[:-1] + TRUST))
    seen = float((np.diff(np.log(levels)) ** 2 - noise).sum())
    usual = DOUBT * (USUAL_DRIFT if earlier else UNGUIDED_DRIFT) ** 2
    return float(np.sqrt(max(seen + usual, 0.01) / (len(levels) - 1 + DOUBT)))


def weekly_levels(progress: Progress, days: int, earlier: Earlier | None) -> tuple[np.ndarray, np.ndarray]:
    """The haste of each of the last weeks, and its cases."""
    found = [_level(progress, week, days, earlier) for week in reversed(range(WEEKS))]
    return np.array([level for level, _ in found]), np.array([cases for _, cases in found])


def _level(progress: Progress, weeks_ago: int, days: int, earlier: Earlier | None) -> tuple[float, float]:
    then = progress.until(weeks_ago * WEEK)
    cases, left = float(then.last(WEEK).sum()), max(days, 0) + weeks_ago * WEEK
    if earlier is None:
        return cases + TRUST, cases
    return haste(then, left, earlier.hazards(left // WEEK + 2)).item(), cases


def overdispersion(progress: Progress) -> float:
    """How many times more than chance the days differ from the rhythm of their week; at least one."""
    cases = progress.last(WEEKS * WEEK).sum(axis=0).reshape(WEEKS, WEEK)
    factors = along(progress, -WEEK)
    expected = cases.sum(axis=1, keepdims=True) * factors / WEEK
    excess = np.divide((cases - expected) ** 2, expected, out=np.zeros_like(expected), where=expected > 0)
    free = (expected > 0).sum() * (WEEK - 1) / WEEK
    return max(float(excess.sum() / free), 1.0) if free else 1.0
