"""Days of events: drawn along a curve, after a delay, in the rhythm of the week. A day counts from 1970-01-01."""

import numpy as np

NEVER = 99_999
SATURDAY, SUNDAY = 5, 6


def along(curve: list[tuple[int, float]], luck: np.ndarray) -> np.ndarray:
    """The day each drawn share of the curve is reached; the curve is (day, share done by then)."""
    days, shares = zip(*curve, strict=True)
    return np.floor(np.interp(luck, shares, days)).astype(np.int32)


def after(rng: np.random.Generator, day: np.ndarray, least: float, mean: float) -> np.ndarray:
    """Some days later; never stays never."""
    later = np.floor(day + least + rng.exponential(mean, len(day))).astype(np.int32)
    return np.where(day == NEVER, NEVER, later)


def in_office_hours(rng: np.random.Generator, day: np.ndarray) -> np.ndarray:
    """Offices close on Sundays and half of Saturday: what falls there mostly waits a day or two."""
    weekday = (day + 3) % 7
    luck = rng.random(len(day))
    waits = ((weekday == SUNDAY) & (luck < 0.9)) | ((weekday == SATURDAY) & (luck < 0.5))
    moved = day + np.where(weekday == SUNDAY, 1, 2) + (luck * 1000).astype(np.int32) % 2
    return np.where(waits & (day != NEVER), moved, day)


def unless(barred: np.ndarray, day: np.ndarray) -> np.ndarray:
    return np.where(barred, NEVER, day).astype(np.int32)


def known(day: np.ndarray, today: int) -> np.ndarray:
    """What had happened by the end of today."""
    return np.where(day <= today, day, NEVER)
