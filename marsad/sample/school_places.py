"""Where the schools stand: over the communes by their young people, private ones in towns."""

import numpy as np

from marsad.sample.apportion import apportion_capped, apportion_with_floor
from marsad.sample.reference import is_rural_commune, province_of_commune, provinces, youth_by_commune
from marsad.sample.totals import full_size

SCHOOLS = 3_000
PRIVATE_SCHOOLS = 700


def numbers_of_schools() -> np.ndarray:
    return apportion_with_floor(SCHOOLS, full_size("2024").schooled, np.full(len(provinces()), 4))


def placed() -> tuple[np.ndarray, np.ndarray]:
    """The commune of each school and whether it is private, province by province, in order of opening."""
    private = full_size("2024").private
    privates = apportion_with_floor(PRIVATE_SCHOOLS, private, (private > 0).astype(int))
    communes_, kinds = [], []
    for province, number in enumerate(numbers_of_schools()):
        inside = np.flatnonzero((province_of_commune() == province) & (youth_by_commune() > 0))
        public, paying = int(number - privates[province]), int(privates[province])
        opened = interleaved(public_places(inside, public), private_places(inside, paying))
        communes_ += [commune for commune, _ in opened]
        kinds += [kind for _, kind in opened]
    return np.array(communes_), np.array(kinds)


def public_places(inside: np.ndarray, number: int) -> list[int]:
    """A school for every so many young people; the seat first, then a rural commune, then the others."""
    young = youth_by_commune()[inside] * np.where(is_rural_commune()[inside], 0.75, 1.0)
    places = np.repeat(inside, apportion_with_floor(number, young, (young == young.max()).astype(int)))
    return head_first(places, largest=inside[np.argmax(young)])


def head_first(places: np.ndarray, largest: int) -> list[int]:
    """So that the smallest sample still has a school in town and one in the country."""
    turn = np.full(len(places), 2)
    turn[np.flatnonzero(is_rural_commune()[places])[-1:]] = 1
    turn[np.flatnonzero(places == largest)[:1]] = 0
    return places[np.argsort(turn, kind="stable")].tolist()


def private_places(inside: np.ndarray, number: int) -> list[int]:
    towns = inside[~is_rural_commune()[inside]]
    if number == 0:
        return []
    return [int(place) for place in np.repeat(towns, apportion_capped(number, youth_by_commune()[towns], 99))]


def interleaved(public: list[int], private: list[int]) -> list[tuple[int, bool]]:
    """Two public schools, then a private one after every second public school while they last."""
    opened = [(place, False) for place in public]
    for rank, place in enumerate(private):
        opened.insert(min(2 + 3 * rank, len(opened)), (place, True))
    return opened
