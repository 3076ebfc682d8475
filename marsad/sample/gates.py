"""The gates before the exam: card, copy at school, verification, summons. All days, whatever today is."""

from dataclasses import dataclass

import numpy as np

from marsad.sample.candidates import Candidates
from marsad.sample.cards import Cards
from marsad.sample.random_streams import stream
from marsad.sample.reference import windows
from marsad.sample.timeline import NEVER, after, along, in_office_hours, unless


@dataclass(frozen=True)
class Verification:
    """`verified` is the day of confirmation, or of validation when a correction was requested."""

    correction: np.ndarray
    verified: np.ndarray


def copies(session: str, people: Candidates, cards: Cards, seed: int) -> np.ndarray:
    """Handed in after the card; an independent candidate's is in the file from the start."""
    rng = stream(seed, session, "copies")
    count = len(people)
    asked = windows(session)["registration"][0] + np.floor(rng.exponential(55, count)).astype(np.int32)
    due = np.where(cards.held == NEVER, NEVER, np.maximum(cards.held, asked))
    at_school = in_office_hours(rng, after(rng, due, 1, np.where(people.rural, 9, 6)))
    never = rng.random(count) < np.where(people.rural, 0.035, 0.02)
    return unless(never & ~people.independent, np.where(people.independent, cards.held, at_school))


def verifications(session: str, people: Candidates, cards: Cards, seed: int) -> Verification:
    """Inside the window for those who hold a card, until the eve of the exam for the late ones."""
    rng = stream(seed, session, "verifications")
    confirmed = confirmation_days(rng, session, people, cards)
    asks = (rng.random(len(people)) < 0.031) & (confirmed != NEVER)
    correction = unless(~asks, confirmed)
    validated = in_office_hours(rng, after(rng, correction, 2, 13))
    pending = rng.random(len(people)) < 0.07
    return Verification(correction, np.where(asks, unless(pending, validated), confirmed))


def confirmation_days(rng, session: str, people: Candidates, cards: Cards) -> np.ndarray:
    opens, closes = windows(session)["verification"]
    length = closes - opens
    curve = [(opens, 0), (opens + length // 4, 0.3), (opens + length // 2, 0.55), (opens + length * 4 // 5, 0.8)]
    willing = rng.random(len(people)) ** np.exp(0.25 * people.ease)
    day = along([*curve, (closes + 1, 1)], willing)
    day = in_office_hours(rng, np.where(cards.held == NEVER, NEVER, np.maximum(day, after(rng, cards.held, 1, 3))))
    late, eve = day > closes, windows(session)["exam"][0] - 2
    refused = (day > eve) | (late & (rng.random(len(people)) < 0.04)) | (rng.random(len(people)) < 0.008)
    return unless(refused, day)


def summonses(session: str, verified: np.ndarray, sat: np.ndarray, seed: int) -> np.ndarray:
    """Issued to the verified; before the rule of 22 March 2024 also to those who were not and sat all the same."""
    rng = stream(seed, session, "summonses")
    opens, closes = windows(session)["summons"]
    batch = opens + rng.integers(0, 6, len(verified))
    day = in_office_hours(rng, np.maximum(batch, after(rng, verified, 1, 1.5)))
    day = unless((verified == NEVER) | (verified > closes - 1), np.minimum(day, closes))
    late = closes - rng.integers(0, 4, len(verified))
    return np.where(sat & (day == NEVER), late, day).astype(np.int32)
