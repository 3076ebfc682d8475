"""Campaigns drawn by hand, none of them by the sample's generator: what a projection meets that it was not made for."""

import numpy as np

PROVINCES, DAYS, WEEKDAY = 82, 120, 6  # the last day, the deadline, is a Sunday
WEEK_SHAPE = np.array([1.2, 1.15, 1.1, 1.1, 0.9, 0.5, 0.15])
CURRENT = ("as before", "constant", "stronger rush", "weaker rush", "stopped a week", "mobile units", "no rule before")


def rush(strength: float) -> np.ndarray:
    """Haste a day: slow at first, growing towards the deadline; `strength` in natural logarithms."""
    return 0.008 * np.exp(strength * (np.arange(DAYS) / DAYS) ** 4)


def hastes(pattern: str) -> np.ndarray:
    constant = np.full(DAYS, 0.015)
    stopped = rush(1.8).copy()
    stopped[DAYS - 24 : DAYS - 17] = 0
    known = {"as before": rush(1.8), "constant": constant, "stronger rush": rush(3.0), "weaker rush": rush(0.9)}
    return known.get(pattern, stopped if pattern == "stopped a week" else rush(1.8))


def campaign(pattern: str, rng: np.random.Generator, spread: float = 0.25) -> tuple[np.ndarray, np.ndarray]:
    """Daily cases of each province and its base; nobody waits outside the base, some are never served."""
    base = np.maximum(rng.lognormal(8.2, 0.9, PROVINCES).astype(int), 300)
    haste = hastes(pattern) * np.exp(rng.normal(0, spread, (PROVINCES, 1)))
    haste = haste * WEEK_SHAPE[(np.arange(DAYS) - DAYS + 1 + WEEKDAY) % 7] * np.exp(rng.normal(0, 0.2, DAYS))
    if pattern == "mobile units":
        haste = haste + (rng.random((PROVINCES, DAYS)) < 0.03) * 0.12
    return served(base, haste, rng), base


def served(base: np.ndarray, haste: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    left = (base * 0.97).astype(int)
    daily = np.zeros(haste.shape, dtype=int)
    for day in range(haste.shape[1]):
        daily[:, day] = rng.binomial(left, -np.expm1(-haste[:, day]))
        left = left - daily[:, day]
    return daily


def before(pattern: str, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """The session before it: always the ordinary rush, unless the rule was another one."""
    return campaign("constant" if pattern == "no rule before" else "as before", rng)
