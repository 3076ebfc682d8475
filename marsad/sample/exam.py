"""The ordinary and the catch-up session: who sat, who passed, when the result was read. Published counts exactly."""

from dataclasses import dataclass

import numpy as np

from marsad.sample.apportion import chosen
from marsad.sample.candidates import Candidates
from marsad.sample.random_streams import stream
from marsad.sample.reference import regions, windows
from marsad.sample.timeline import NEVER
from marsad.sample.totals import Totals

ADMITTED, CATCH_UP, FAILED, ABSENT = range(4)
PUBLISHED_AT = 10 * 3600
DAY = 24 * 3600


@dataclass(frozen=True)
class Exam:
    """`consulted` counts seconds from the start of the day of publication; below 0, never."""

    sat: np.ndarray
    average: np.ndarray
    decision: np.ndarray
    consulted: np.ndarray
    sat_again: np.ndarray
    caught_up: np.ndarray

    @property
    def laureate(self) -> np.ndarray:
        return (self.decision == ADMITTED) | self.caught_up


def presence(session: str, totals: Totals, people: Candidates, verified: np.ndarray, seed: int) -> np.ndarray:
    """The unverified are the first to stay away."""
    rng = stream(seed, session, "presence")
    score = people.ease + 2.5 * (verified != NEVER) + rng.logistic(0, 1, len(people))
    quotas = [*totals.girls_present, *totals.boys_present, *totals.independent_present]
    return chosen(score, groups(people), quotas)


def groups(people: Candidates) -> np.ndarray:
    """Schooled girls, schooled boys, independents, each by region."""
    kind = np.select([people.independent, people.girl], [2, 0], 1)
    return kind * len(regions()) + people.region


def exam(session: str, totals: Totals, people: Candidates, sat: np.ndarray, seed: int) -> Exam:
    rng = stream(seed, session, "exam")
    merit = 0.9 * people.private - 0.3 * people.rural - 0.35 * people.pole + 0.4 * people.ease
    merit = merit + rng.logistic(0, 1, len(people))
    quotas = [*totals.girls_admitted, *totals.boys_admitted, *totals.independent_admitted]
    admitted = chosen(merit, np.where(sat, groups(people), -1), quotas)
    second_chance = sat & ~admitted & (rng.random(len(people)) < 0.78)
    sat_again = second_chance & (rng.random(len(people)) < 0.92)
    caught_up = chosen(merit, np.where(sat_again, people.independent.astype(int), -1), totals.caught_up)
    decision = np.select([admitted, second_chance, sat], [ADMITTED, CATCH_UP, FAILED], ABSENT)
    return Exam(sat, averages(rng, decision), decision, consultations(rng, sat), sat_again, caught_up)


def averages(rng: np.random.Generator, decision: np.ndarray) -> np.ndarray:
    """Marks out of 20: ten or more is admitted, seven or more sits again."""
    passed = 10 + 9.5 * rng.beta(1.3, 3.0, len(decision))
    below = 7 + 2.99 * rng.beta(2.2, 1.8, len(decision))
    far_below = 2 + 4.98 * rng.beta(2.5, 1.2, len(decision))
    return np.select([decision == ADMITTED, decision == CATCH_UP, decision == FAILED], [passed, below, far_below], 0)


def consultations(rng: np.random.Generator, sat: np.ndarray) -> np.ndarray:
    """Most read their result within the hour, nearly all within the day; a few never do."""
    count = len(sat)
    delay = rng.exponential(np.select([(luck := rng.random(count)) < 0.68, luck < 0.93], [1_800, 12_000], 2.0 * DAY))
    read = rng.random(count) < np.where(sat, 0.965, 0.25)
    return np.where(read, PUBLISHED_AT + delay, -1).astype(np.int64)


def published_on(session: str) -> int:
    return windows(session)["results"][0]


def catch_up_published_on(session: str) -> int:
    return windows(session)["catch_up_results"][0]
