"""After the results: claims, scholarship requests, diplomas. All days, whatever today is."""

from dataclasses import dataclass

import numpy as np

from marsad.sample.apportion import chosen
from marsad.sample.candidates import Candidates
from marsad.sample.exam import ADMITTED, FAILED, Exam
from marsad.sample.random_streams import stream
from marsad.sample.reference import regions, windows
from marsad.sample.timeline import NEVER, after, along, in_office_hours, unless

# Claims per candidate who sat; the ministry spoke of more than 50 000 in five days of 2024.
CLAIMS_PER_PRESENT = 0.1205
KINDS = (0.52, 0.18, 0.30)
FOUNDED = (0.15, 0.21, 0.19)
SECOND_CLAIM = 0.08
DEVICES = (0.80, 0.13, 0.07)


@dataclass(frozen=True)
class Claims:
    """One entry per claim, in the order of filing. `candidate` is an index; `kind` one of KINDS."""

    candidate: np.ndarray
    kind: np.ndarray
    filed: np.ndarray
    answered: np.ndarray
    founded: np.ndarray


@dataclass(frozen=True)
class Scholarships:
    requested: np.ndarray
    decided: np.ndarray
    granted: np.ndarray


@dataclass(frozen=True)
class Diplomas:
    issued: np.ndarray
    consulted: np.ndarray
    shared: np.ndarray
    device: np.ndarray


def claims(session: str, people: Candidates, exam: Exam, seed: int) -> Claims:
    """Those who nearly passed claim most; the answers come over the following weeks."""
    rng = stream(seed, session, "claims")
    number = round(int(exam.sat.sum()) * CLAIMS_PER_PRESENT)
    closeness = np.select([exam.decision == ADMITTED, exam.decision == FAILED], [-1.3, -0.4], 0.6)
    first = chosen(closeness + rng.logistic(0, 1, len(people)), np.where(exam.sat, 0, -1), [round(number / 1.08)])
    candidate = np.flatnonzero(first)
    again = np.sort(rng.choice(candidate, number - len(candidate), replace=len(candidate) < number / 2))
    candidate = np.concatenate([candidate, again])
    filed = filing_days(rng, session, people.region[candidate])
    order = np.argsort(filed, kind="stable")
    return answered_claims(rng, candidate[order], filed[order], people.region[candidate[order]])


def filing_days(rng: np.random.Generator, session: str, region: np.ndarray) -> np.ndarray:
    """The portal is online every day; one academy may close its own before the others."""
    luck = rng.random(len(region))
    filed = np.zeros(len(region), dtype=np.int32)
    for at, code in enumerate(regions()):
        opens, closes = windows(session).get(f"claims.{code}", windows(session)["claims"])
        days = closes + 1 - opens
        inside = region == at
        filed[inside] = along(
            [(opens, 0), (opens + days / 4, 0.38), (opens + days / 2, 0.66), (closes + 1, 1)], luck[inside]
        )
    return filed


def answered_claims(rng: np.random.Generator, candidate: np.ndarray, filed: np.ndarray, region: np.ndarray) -> Claims:
    """A quarter are simple and answered at once; some academies are slower than others; a few wait for months."""
    count = len(candidate)
    pace = (0.7 + 0.6 * rng.random(len(regions())))[region]
    days = rng.exponential(np.where(rng.random(count) < 0.25, 1.2, 13 * pace))
    answered = in_office_hours(rng, np.floor(filed + 0.5 + days).astype(np.int32))
    forgotten = rng.random(count) < 0.006
    kind = np.searchsorted(np.cumsum(KINDS)[:-1], rng.random(count), side="right")
    founded = rng.random(count) < np.array(FOUNDED)[kind]
    return Claims(candidate, kind, filed, unless(forgotten, answered), founded)


def scholarships(session: str, people: Candidates, held: np.ndarray, seed: int) -> Scholarships:
    """Only those who hold a card may ask: a quarter in the first days, about 55 in 100 by the end."""
    rng = stream(seed, session, "scholarships")
    opens, closes = windows(session)["scholarship"]
    will = 0.575 - 0.12 * people.private + 0.07 * people.rural - 0.26 * people.independent + 0.06 * people.girl
    curve = [(opens, 0), (opens + 5, 0.45), (opens + 15, 0.72), (closes + 1, 1)]
    day = np.maximum(along(curve, rng.random(len(people))), after(rng, held, 1, 2))
    requested = unless((rng.random(len(people)) > will) | (day > closes), day)
    decided = in_office_hours(rng, after(rng, requested, 2, 9))
    odds = 0.84 + 0.05 * people.rural - 0.10 * people.private + rng.normal(0, 0.015, len(regions()))[people.region]
    return Scholarships(requested, decided, rng.random(len(people)) < odds)


def diplomas(session: str, exam: Exam, held: np.ndarray, seed: int) -> Diplomas:
    """For laureates with a card: the diploma bears its number."""
    rng = stream(seed, session, "diplomas")
    count = len(held)
    opens, closes = windows(session)["diploma"]
    day = in_office_hours(rng, np.maximum(opens + rng.integers(0, closes - opens + 1, count), after(rng, held, 1, 2)))
    barred = ~exam.laureate | (held == NEVER) | (rng.random(count) < 0.1)
    issued = unless(barred | (day > closes), day)
    consulted = unless(rng.random(count) > 0.78, after(rng, issued, 0, 3))
    shared = unless(rng.random(count) > 0.38, after(rng, consulted, 0, 2))
    device = np.searchsorted(np.cumsum(DEVICES)[:-1], rng.random(count), side="right")
    return Diplomas(issued, consulted, shared, device)
