"""The register of about 3 000 schools, the same ones in every session."""

from dataclasses import dataclass

import numpy as np

from marsad.sample.apportion import apportion_with_floor
from marsad.sample.random_streams import stream
from marsad.sample.reference import is_rural_commune, province_of_commune, provinces
from marsad.sample.school_names import named
from marsad.sample.school_places import SCHOOLS, numbers_of_schools, placed
from marsad.sample.totals import Totals

CHECK_LETTERS = "ZABCDEFGHJKLMNPRSTUVWXY"


@dataclass(frozen=True)
class Schools:
    """One entry per school, in the order of provinces; `weight` is its usual share of candidates."""

    code: np.ndarray
    commune: np.ndarray
    province: np.ndarray
    private: np.ndarray
    rural: np.ndarray
    weight: np.ndarray
    name_fr: np.ndarray
    name_ar: np.ndarray

    def __len__(self) -> int:
        return len(self.code)

    def only(self, kept: np.ndarray) -> "Schools":
        return Schools(**{name: values[kept] for name, values in vars(self).items()})


def schools(totals: Totals, seed: int) -> Schools:
    """A small sample keeps the first schools of each province: same codes at every size."""
    register = full_register(seed)
    wanted = min(SCHOOLS, totals.candidates // 3)
    floor = np.full(len(provinces()), 3)
    if wanted >= SCHOOLS:
        return register
    kept = apportion_with_floor(max(wanted, int(floor.sum())), numbers_of_schools(), floor)
    return register.only(rank_in_province(register) < np.minimum(kept, numbers_of_schools())[register.province])


def full_register(seed: int) -> Schools:
    rng = stream(seed, "schools")
    commune, private = placed()
    rural = is_rural_commune()[commune]
    size = rng.lognormal(0, 0.35, len(commune)) * np.where(rural, 0.6, 1.0)
    names_fr, names_ar = named(commune, private)
    return Schools(
        code=np.array([school_code(number) for number in numbers(rng, len(commune))]),
        commune=commune,
        province=province_of_commune()[commune],
        private=private,
        rural=rural,
        weight=size,
        name_fr=names_fr,
        name_ar=names_ar,
    )


def rank_in_province(register: Schools) -> np.ndarray:
    first = np.searchsorted(register.province, register.province)
    return np.arange(len(register)) - first


def numbers(rng: np.random.Generator, wanted: int) -> np.ndarray:
    return np.sort(rng.choice(np.arange(1_000, 29_999), wanted, replace=False))


def school_code(number: int) -> str:
    """A GRESA code: five digits and the letter they give."""
    return f"{number:05d}{CHECK_LETTERS[number % len(CHECK_LETTERS)]}"
