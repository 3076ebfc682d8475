"""Who the candidates are: school, category, sex, stream, age, names and numbers. One array per property."""

from dataclasses import dataclass

import numpy as np

from marsad.sample.apportion import apportion, chosen
from marsad.sample.random_streams import stream
from marsad.sample.reference import region_of_province, regions, streams, windows
from marsad.sample.schools import Schools
from marsad.sample.stream_mix import POLES, drawn_streams
from marsad.sample.totals import Totals

CLASS_SIZE = 36


@dataclass(frozen=True)
class Candidates:
    """Sorted by province and school. `ease` is how easily the candidate passes a gate, about 0 on average."""

    school: np.ndarray
    province: np.ndarray
    region: np.ndarray
    independent: np.ndarray
    private: np.ndarray
    rural: np.ndarray
    girl: np.ndarray
    pole: np.ndarray
    stream: np.ndarray
    class_number: np.ndarray
    birth: np.ndarray
    ease: np.ndarray

    def __len__(self) -> int:
        return len(self.school)


def candidates(session: str, totals: Totals, register: Schools, seed: int) -> Candidates:
    rng = stream(seed, session, "candidates")
    school, independent = seated(totals, register)
    region = region_of_province()[register.province[school]]
    private, rural = register.private[school], register.rural[school]
    girl = girls(rng, totals, region, independent)
    pole = poles(rng, totals, independent, girl, rural, private)
    drawn = drawn_streams(rng, pole, private, rural)
    return Candidates(
        school=school,
        province=register.province[school],
        region=region,
        independent=independent,
        private=private,
        rural=rural,
        girl=girl,
        pole=pole,
        stream=drawn,
        class_number=class_numbers(school, independent, drawn),
        birth=births(rng, session, independent),
        ease=ease(seed, register, school, girl),
    )


def seated(totals: Totals, register: Schools) -> tuple[np.ndarray, np.ndarray]:
    """The school of each candidate; independents are attached to a public school of their province."""
    schooled, independent = np.zeros((2, len(register)), dtype=np.int64)
    for province in range(len(totals.schooled)):
        inside = np.flatnonzero(register.province == province)
        private = inside[register.private[inside]]
        public = inside[~register.private[inside]]
        paying = int(totals.private[province]) if len(private) else 0
        paying = min(paying, int(totals.schooled[province]))
        schooled[private] = apportion(paying, register.weight[private])
        schooled[public] = apportion(int(totals.schooled[province]) - paying, register.weight[public])
        tilt = np.where(register.rural[public], 0.5, 1.0)
        independent[public] = apportion(int(totals.independent[province]), register.weight[public] * tilt)
    numbers = np.column_stack([schooled, independent]).ravel()
    seats = np.repeat(np.arange(len(numbers)), numbers)
    return seats // 2, seats % 2 == 1


def girls(rng: np.random.Generator, totals: Totals, region: np.ndarray, independent: np.ndarray) -> np.ndarray:
    """As many girls among the schooled of each region as published shares give."""
    group = np.where(independent, len(regions()), region)
    quotas = [*totals.girls, round(int(independent.sum()) * 0.47)]
    return chosen(rng.random(len(region)), group, quotas)


def poles(rng, totals: Totals, independent, girl, rural, private) -> np.ndarray:
    """Exactly the published poles of the schooled and of all; girls and the country lean to letters."""
    group = independent.astype(int)
    quotas = np.column_stack([totals.schooled_poles, totals.independent_poles])
    lean = 0.35 * girl + 0.6 * rural - 1.1 * private + rng.logistic(0, 1, len(group))
    professional = chosen(rng.random(len(group)) - 0.5 * private, group, quotas[POLES.index("professional")])
    rest = np.where(professional, -1, group)
    literary = chosen(lean, rest, quotas[POLES.index("literary")])
    return np.select([professional, literary], [POLES.index("professional"), POLES.index("literary")], 0)


def class_numbers(school: np.ndarray, independent: np.ndarray, drawn: np.ndarray) -> np.ndarray:
    """Classes of 36 within a school and stream."""
    key = (school * 2 + independent) * len(streams()) + drawn
    order = np.argsort(key, kind="stable")
    rank = np.arange(len(key)) - np.searchsorted(key[order], key[order])
    number = np.empty(len(key), dtype=np.int64)
    number[order] = rank // CLASS_SIZE + 1
    return number


def births(rng: np.random.Generator, session: str, independent: np.ndarray) -> np.ndarray:
    """17 to 20 years old for the schooled, up to 45 for the independent."""
    exam_day = windows(session)["exam"][0]
    schooled_age = rng.choice([17.3, 18.2, 19.2, 20.2, 21.2], len(independent), p=[0.55, 0.25, 0.12, 0.06, 0.02])
    independent_age = 18.5 + rng.gamma(1.6, 3.2, len(independent)).clip(0, 27)
    age = np.where(independent, independent_age, schooled_age) + rng.random(len(independent)) * 0.95
    return (exam_day - age * 365.25).astype(np.int32)


def ease(seed: int, register: Schools, school: np.ndarray, girl: np.ndarray) -> np.ndarray:
    """Territory and school make most of it: the same ones are late in every session."""
    rng = stream(seed, "ease")
    of_province = rng.normal(0, 0.25, 100)[register.province]
    # Drawn for every possible code, so that a small sample's schools behave like the same ones at full size.
    of_school = rng.normal(0, 0.45, 30_000)[[int(code[:5]) for code in register.code]]
    kind = -0.95 * register.rural + 0.5 * register.private
    return ((of_province + of_school + kind)[school] + 0.15 * girl).astype(np.float32)
