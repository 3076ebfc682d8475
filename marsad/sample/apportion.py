"""Whole numbers that add up: sharing totals out, and choosing exactly so many of a group."""

import numpy as np


def apportion(total: int, weights: np.ndarray) -> np.ndarray:
    """Share a total by the method of the largest remainder."""
    weights = np.asarray(weights, dtype=float)
    if total == 0 or weights.sum() == 0:
        return np.zeros(len(weights), dtype=np.int64)
    exact = total * weights / weights.sum()
    shares = np.floor(exact).astype(np.int64)
    owed = total - int(shares.sum())
    # A stable sort: the same shares on every machine when two remainders are equal.
    largest = np.argsort(-(exact - shares), kind="stable")[:owed]
    shares[largest] += 1
    return shares


def apportion_capped(total: int, weights: np.ndarray, caps: np.ndarray) -> np.ndarray:
    """Share a total where no share may exceed its cap; the excess goes to those with room."""
    shares = np.minimum(apportion(total, weights), caps)
    while (owed := total - int(shares.sum())) > 0:
        room = caps - shares
        if room.sum() < owed:
            raise ValueError(f"{total} cannot be shared within caps that add up to {int(caps.sum())}")
        shares += np.minimum(apportion(owed, np.where(room > 0, weights + 1e-9, 0)), room)
    return shares


def apportion_with_floor(total: int, weights: np.ndarray, floor: np.ndarray) -> np.ndarray:
    """Share a total where every share reaches its floor, at the expense of the largest."""
    shares = apportion(total, weights)
    lacking = np.maximum(floor - shares, 0)
    shares += lacking
    for _ in range(int(lacking.sum())):
        shares[np.argmax(shares - floor)] -= 1
    return shares


def chosen(score: np.ndarray, group: np.ndarray, quotas: np.ndarray) -> np.ndarray:
    """The quota of each group with the highest scores, as a mask; negative groups have no quota."""
    order = np.lexsort((-score, group))
    sorted_groups = group[order]
    starts = np.searchsorted(sorted_groups, sorted_groups)
    rank = np.arange(len(group)) - starts
    limit = np.where(sorted_groups < 0, 0, np.asarray(quotas)[np.maximum(sorted_groups, 0)])
    mask = np.zeros(len(group), dtype=bool)
    mask[order] = rank < limit
    return mask
