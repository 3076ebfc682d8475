"""How far a rate may lie from the rate of all by chance alone, for each size. Exact, pure functions.

Of `total` candidates `served` are past a gate. A place of `size` of them has, if chance alone decides who is where, a
hypergeometric number of served: exact whether the overall rate is known or found from the same candidates, as
in Fisher's test. Numbers are whole: a limit holds at least its share, never less (docs/comparison.md).
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

USUAL, RARE = 0.95, 0.998  # of all places of a size lie within
BELOW, INSIDE, ABOVE = -1, 0, 1


class Limits(NamedTuple):
    """The smallest and the largest number of served that chance makes usual, for each size."""

    low: np.ndarray
    high: np.ndarray


def limits(sizes: Sequence[int], served: int, total: int, share: float = USUAL) -> Limits:
    known = {size: _limits(size, int(served), int(total), share) for size in {int(size) for size in sizes}}
    both = np.array([known[int(size)] for size in sizes], dtype=int).reshape(-1, 2)
    return Limits(both[:, 0], both[:, 1])


def position(numbers: Sequence[int], found: Limits) -> np.ndarray:
    """Each number of served against its limits: BELOW, INSIDE or ABOVE."""
    numbers = np.asarray(numbers)
    return np.where(numbers < found.low, BELOW, np.where(numbers > found.high, ABOVE, INSIDE))


@lru_cache(maxsize=20_000)
def _limits(size: int, served: int, total: int, share: float) -> tuple[int, int]:
    """At most half of what the share leaves lies beyond either limit."""
    numbers, chances = chance(size, served, total)
    beyond = (1 - share) / 2
    low = np.searchsorted(chances.cumsum(), beyond, side="right")
    high = np.searchsorted(chances[::-1].cumsum(), beyond, side="right")
    return int(numbers[min(low, len(numbers) - 1)]), int(numbers[::-1][min(high, len(numbers) - 1)])


def chance(size: int, served: int, total: int) -> tuple[np.ndarray, np.ndarray]:
    """How probable each number of served is in a place of a size."""
    if not 0 <= served <= total or not 0 <= size <= total:
        raise ValueError(f"{size} of {total} candidates, {served} of them served, cannot be")
    numbers = np.arange(max(0, size - (total - served)), min(size, served) + 1)
    logs = _ways(served, numbers) + _ways(total - served, size - numbers)
    chances = np.exp(logs - logs.max())
    return numbers, chances / chances.sum()


def _ways(all_: int, chosen: np.ndarray) -> np.ndarray:
    """Logarithm of the number of ways to choose so many."""
    logs = _factorials(1 << max(all_, 1).bit_length())
    return logs[all_] - logs[chosen] - logs[all_ - chosen]


@lru_cache(maxsize=24)
def _factorials(most: int) -> np.ndarray:
    return np.concatenate([[0.0], np.log(np.arange(1, most + 1)).cumsum()])
