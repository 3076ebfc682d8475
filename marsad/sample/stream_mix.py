"""How candidates of a pole spread over its streams, by kind of school: editable assumptions."""

import numpy as np

from marsad.sample.reference import streams

POLES = ("scientific", "literary", "professional")

# stream: share in a public school in town, in the country, in a private school
MIX = {
    "2BACSMA": (0.05, 0.02, 0.10),
    "2BACSMB": (0.02, 0.01, 0.05),
    "2BACSP": (0.16, 0.24, 0.02),
    "2BACSPF": (0.27, 0.22, 0.36),
    "2BACSVT": (0.12, 0.24, 0.02),
    "2BACSVTF": (0.16, 0.15, 0.20),
    "2BACAGR": (0.01, 0.04, 0.00),
    "2BACECO": (0.11, 0.06, 0.15),
    "2BACSGC": (0.04, 0.01, 0.05),
    "2BACSGCF": (0.01, 0.00, 0.04),
    "2BACSTE": (0.03, 0.01, 0.00),
    "2BACSTM": (0.01, 0.00, 0.00),
    "2BACAA": (0.01, 0.00, 0.01),
    "2BACL": (0.30, 0.36, 0.30),
    "2BACSH": (0.58, 0.54, 0.65),
    "2BACSA": (0.07, 0.07, 0.02),
    "2BACAO": (0.05, 0.03, 0.03),
    "2BACPRO": (1.0, 1.0, 1.0),
}


def drawn_streams(rng: np.random.Generator, pole: np.ndarray, private: np.ndarray, rural: np.ndarray) -> np.ndarray:
    kind = np.select([private, rural], [2, 1], 0)
    luck = rng.random(len(pole))
    drawn = np.zeros(len(pole), dtype=np.int16)
    for pole_at in range(len(POLES)):
        for kind_at in range(3):
            inside = (pole == pole_at) & (kind == kind_at)
            codes, steps = mix_of(POLES[pole_at], kind_at)
            drawn[inside] = codes[np.searchsorted(steps, luck[inside], side="right")]
    return drawn


def mix_of(pole: str, kind: int) -> tuple[np.ndarray, np.ndarray]:
    codes = np.array([at for at, row in enumerate(streams()) if row["pole"] == pole])
    shares = np.array([MIX[streams()[at]["code"]][kind] for at in codes])
    return codes, np.cumsum(shares)[:-1] / shares.sum()
