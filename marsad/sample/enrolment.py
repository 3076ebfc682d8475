"""Candidates by province, category and school type: the published tables, filled where nobody published."""

import numpy as np

from marsad.sample.apportion import apportion, apportion_capped
from marsad.sample.published import count, rate
from marsad.sample.reference import (
    is_rural_commune,
    province_of_commune,
    provinces,
    region_of_province,
    regions,
    youth_by_commune,
)

# The tables of an academy were published for this session; another session borrows their proportions.
TABLED = "2024"


def enrolment(session: str) -> dict[str, np.ndarray]:
    schooled, independent = by_province()
    private = private_by_province(schooled)
    if session != TABLED:
        schooled, independent = rescaled(session, "schooled", schooled), rescaled(session, "independent", independent)
        private = apportion(round(int(schooled.sum()) * private.sum() / by_province()[0].sum()), private)
    poles = poles_of(int(schooled.sum()), int(independent.sum()))
    return {"schooled": schooled, "independent": independent, "private": private, **poles}


def rescaled(session: str, candidate_type: str, table: np.ndarray) -> np.ndarray:
    return apportion(count(session, "registered", candidate_type=candidate_type), table)


def by_province() -> tuple[np.ndarray, np.ndarray]:
    """Schooled and independent candidates of each province."""
    schooled, independent = np.zeros((2, len(provinces())), dtype=np.int64)
    for index, (of_schooled, of_independent) in enumerate(zip(*by_region(), strict=True)):
        inside = np.flatnonzero(region_of_province() == index)
        schooled[inside], independent[inside] = inside_region(inside, int(of_schooled), int(of_independent))
    return schooled, independent


def by_region() -> tuple[np.ndarray, np.ndarray]:
    totals = filled([registered(code) for code in regions()], registered("nation"), youth_of_regions())
    published = [registered(code, "independent") for code in regions()]
    independent = filled(published, registered("nation", "independent"), totals)
    return totals - independent, independent


def registered(territory: str, candidate_type: str = "all", school_type: str = "all") -> int | None:
    return count(TABLED, "registered", territory, candidate_type=candidate_type, school_type=school_type)


def filled(known: list[int | None], total: int, weights: np.ndarray) -> np.ndarray:
    """The published numbers, and the rest of the total shared among those nobody published."""
    shares = np.array([value or 0 for value in known], dtype=np.int64)
    open_ = np.array([value is None for value in known])
    shares[open_] = apportion(total - int(shares.sum()), np.asarray(weights)[open_])
    return shares


def inside_region(inside: np.ndarray, schooled: int, independent: int) -> tuple[np.ndarray, np.ndarray]:
    """An academy publishes its provinces' candidates either in all, or the schooled ones only."""
    codes, young, urban = [provinces()[at] for at in inside], youth_of_provinces()[inside], urban_share()[inside]
    of_schooled = [registered(code, "schooled") for code in codes]
    if any(of_schooled):
        return np.array(of_schooled), apportion(independent, young * urban)
    in_all = filled([registered(code) for code in codes], schooled + independent, young * (0.55 + 0.45 * urban))
    of_independent = apportion(independent, in_all * (0.7 + 0.5 * urban))
    return in_all - of_independent, of_independent


def private_by_province(schooled: np.ndarray) -> np.ndarray:
    """Private schools sit in towns: no more than half of a province, none where there is no town."""
    by_region_ = private_by_region(schooled)
    private = np.zeros_like(schooled)
    for index in range(len(regions())):
        inside = np.flatnonzero(region_of_province() == index)
        weights = schooled[inside] * urban_share()[inside] ** 1.5
        private[inside] = apportion_capped(int(by_region_[index]), weights, schooled[inside] // 2)
    return private


def private_by_region(schooled: np.ndarray) -> np.ndarray:
    share = rate(TABLED, "share", candidate_type="schooled", school_type="private")
    total = round(int(schooled.sum()) * share)
    weights = np.bincount(region_of_province(), weights=schooled * urban_share())
    return filled([registered(code, "schooled", "private") for code in regions()], total, weights)


def poles_of(schooled: int, independent: int) -> dict[str, np.ndarray]:
    """Scientific, literary, professional: shares are published of all candidates and of the schooled."""
    names = ("scientific", "literary", "professional")
    in_all = apportion(schooled + independent, [float(rate(TABLED, "share", pole=name)) for name in names])
    known = [float(rate(TABLED, "share", pole=name, candidate_type="schooled") or 0) for name in names]
    of_schooled = apportion(schooled, [*known[:2], 1 - sum(known)])
    return {"schooled_poles": of_schooled, "independent_poles": in_all - of_schooled}


def youth_of_provinces() -> np.ndarray:
    return np.bincount(province_of_commune(), weights=youth_by_commune())


def youth_of_regions() -> np.ndarray:
    return np.bincount(region_of_province(), weights=youth_of_provinces())


def urban_share() -> np.ndarray:
    urban = np.bincount(province_of_commune(), weights=youth_by_commune() * ~is_rural_commune())
    return urban / youth_of_provinces()
