"""Invented names and numbers. Numbers are spread by multiplication, so that none is drawn twice."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from marsad.sample.history import History
from marsad.sample.random_streams import stream
from marsad.sample.reference import communes, words
from marsad.sample.text import digits, joined, looked_up

REGION_LETTERS = list("GJKMRSPDCHFN")
CARD_LETTERS = [*"ABCDEFGHIJKLMNPQRSTUVWZ", *(a + b for a in "BCDEHIJKLMPQSTUWZ" for b in "BEHKL")]
MASSAR_NUMBERS, MASSAR_STEP = 9_999_991, 7_368_787
CARD_NUMBERS, CARD_STEP = 64_283, 40_009


@dataclass(frozen=True)
class Identity:
    massar_code: pa.Array
    cnie_number: pa.Array
    last_name: np.ndarray
    first_name: np.ndarray
    birth_commune: np.ndarray


def identity(history: History) -> Identity:
    people, rng = history.people, stream(history.seed, history.session, "identity")
    count = len(people)
    at_home = rng.random(count) < 0.85
    elsewhere = rng.integers(0, len(communes()), count)
    return Identity(
        massar_code=massar_codes(history),
        cnie_number=card_numbers(history),
        last_name=rng.integers(0, len(words("last_names")[0]), count),
        first_name=rng.integers(0, len(words("first_names_female")[0]), count),
        birth_commune=np.where(at_home, history.register.commune[people.school], elsewhere),
    )


def massar_codes(history: History) -> pa.Array:
    """A letter of the region and nine digits of the session's own range."""
    at = np.arange(len(history.people), dtype=np.int64)
    spread = (at * MASSAR_STEP + history.seed) % MASSAR_NUMBERS
    base = (int(history.session) - 2011) * 10_000_000
    return joined(looked_up(REGION_LETTERS, history.people.region), digits(base + spread, 9))


def card_numbers(history: History) -> pa.Array:
    """
    Letters of the province and six digits. Remainders of 5 by 7 leave out every row of one digit and 123456;
    by 14 they keep the sessions apart.
    """
    province = history.people.province
    rank = np.arange(len(province), dtype=np.int64) - np.searchsorted(province, province)
    spread = 7_143 + (rank * CARD_STEP + province * 7_919 + history.seed) % CARD_NUMBERS
    number = spread * 14 + 5 + 7 * (int(history.session) % 2)
    return joined(looked_up(CARD_LETTERS, province), digits(number, 6))


def last_names(who: Identity, rows: np.ndarray, language: int) -> pa.Array:
    return looked_up(words("last_names")[language], who.last_name[rows])


def first_names(who: Identity, girl: np.ndarray, rows: np.ndarray, language: int) -> pa.Array:
    female, male = words("first_names_female")[language], words("first_names_male")[language]
    return looked_up(female + male, who.first_name[rows] + np.where(girl[rows], 0, len(female)))
