"""Pace: how many a day are needed to finish in time, how many a day are done, how many will be left. Pure functions."""

import math
from collections.abc import Sequence


def needed_per_day(remaining: int, days_left: int) -> int | None:
    """Candidates a day from tomorrow to the deadline. None: the deadline has passed and some remain."""
    if remaining <= 0:
        return 0
    return math.ceil(remaining / days_left) if days_left > 0 else None


def done_per_day(daily: Sequence[int], window: int = 7) -> float | None:
    """The mean of the last days, a day without any counting as zero. None: no day is known yet."""
    last = list(daily)[-window:]
    return sum(last) / len(last) if last else None


def shortfall(remaining: int, days_left: int, per_day: float | None) -> int:
    """How many will still be missing at the deadline if the pace stays what it is."""
    expected = max(days_left, 0) * (per_day or 0)
    return max(math.ceil(round(remaining - expected, 6)), 0)
