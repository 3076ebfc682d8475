"""Who stood otherwise until some day: came late into the list, was struck off it, moved, or went back at a gate.

All of it has happened by `LAST`, the sample's usual day: only an earlier day shows who had not turned yet.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np

from marsad.sample.history import History
from marsad.sample.layouts import csv_regions
from marsad.sample.random_streams import stream
from marsad.sample.reference import as_day, provinces
from marsad.sample.timeline import NEVER
from marsad.sample.totals import MASSAR_PROVINCE, NATIONAL_SIZE

LAST = {"2024": as_day(date(2024, 6, 28))}  # the sessions before are over
SPAN = 120
# How many a day at national size; a smaller sample has its share, and at least one on each of the last two days.
A_DAY = {
    "APPEARED": 9,
    "VANISHED": 7,
    "MOVED": 12,
    "MOVED_ACADEMY": 4,
    "CARD_LOST": 12,
    "COPY_LOST": 8,
    "VERIFICATION_LOST": 6,
}
LEAST = 2


@dataclass(frozen=True)
class Turn:
    """From its day on, a candidate is as the history says."""

    candidate: np.ndarray
    day: np.ndarray

    def ahead(self, today: int) -> np.ndarray:
        """Who has not turned yet."""
        return self.candidate[self.day > today]


def turns(past: History) -> dict[str, Turn]:
    """Each candidate turns once at most, and only in a file of text."""
    if past.session not in LAST:
        return {}
    left, found = in_text_files(past), {}
    for kind, a_day in A_DAY.items():
        wanted = max(LEAST, round(a_day * SPAN * len(past.people) / NATIONAL_SIZE))
        taken = left[fits(past, kind)[left]][:wanted]
        left = left[~np.isin(left, taken)]
        found[kind] = Turn(taken, LAST[past.session] - np.arange(len(taken)) % SPAN)
    return found


def in_text_files(past: History) -> np.ndarray:
    order = stream(past.seed, past.session, "turns").permutation(len(past.people))
    inside = np.isin(past.people.region, csv_regions()) & (past.people.province != provinces().index(MASSAR_PROVINCE))
    return order[inside[order]]


def fits(past: History, kind: str) -> np.ndarray:
    """A gate is lost by who is not past it in the end; who came late has asked for nothing yet."""
    begun = LAST[past.session] - SPAN
    if kind == "APPEARED":
        idle = (past.scholarships.requested == NEVER) & (past.diplomas.issued == NEVER)
        return idle & ~np.isin(np.arange(len(past.people)), past.claims.candidate)
    if kind == "CARD_LOST":
        return (past.cards.flawed < begun) & (past.cards.held == NEVER)
    if kind == "COPY_LOST":
        return (past.cards.held < begun) & (past.copies == NEVER)
    if kind == "VERIFICATION_LOST":
        return (past.verification.correction != NEVER) & (past.verification.verified == NEVER)
    return np.ones(len(past.people), dtype=bool)
