"""One random stream per subject: a change in one subject leaves the others as they were."""

from zlib import crc32

import numpy as np


def stream(seed: int, *names: str) -> np.random.Generator:
    return np.random.default_rng([seed, *(crc32(name.encode()) for name in names)])


def logistic(value: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-value))
