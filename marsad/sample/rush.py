"""The last weeks: under the rule of 22 March 2024 nobody sits unverified, so those who sat had their card in time."""

from dataclasses import replace

import numpy as np

from marsad.sample.cards import Cards
from marsad.sample.gates import Verification
from marsad.sample.random_streams import stream
from marsad.sample.reference import windows
from marsad.sample.timeline import NEVER

LONGEST = 22


def last_weeks(
    session: str, owned: Cards, verification: Verification, sat: np.ndarray, seed: int
) -> tuple[Cards, Verification]:
    """Published presence leaves few behind: the late ones get card and verification in the weeks before the exam."""
    if "cnie_announcement" not in windows(session):
        return owned, verification
    eve = windows(session)["exam"][0] - 3
    rng = stream(seed, session, "rush")
    late = sat & (verification.verified > eve)
    day = eve - np.floor(LONGEST * rng.random(len(sat)) ** 1.3).astype(np.int32)
    verified = np.where(late, day, verification.verified)
    correction = np.where(late & (verification.correction >= verified), NEVER, verification.correction)
    cards = in_time(rng, owned, late & (owned.held >= verified), verified)
    return cards, Verification(correction, verified.astype(np.int32))


def in_time(rng: np.random.Generator, owned: Cards, late: np.ndarray, verified: np.ndarray) -> Cards:
    """Express cards: recorded a few days before the verification, requested a week earlier."""
    held = np.where(late, verified - 1 - rng.integers(0, 5, len(late)), owned.held).astype(np.int32)
    asked = np.minimum(owned.requested, held - 5 - rng.integers(0, 9, len(late)))
    return replace(owned, held=held, requested=np.where(late, asked, owned.requested).astype(np.int32))
