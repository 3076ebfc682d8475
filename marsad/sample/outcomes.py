"""Presence and admission by region and sex that give back every published count and rate."""

from decimal import ROUND_HALF_UP, Decimal

import numpy as np

from marsad.sample.apportion import apportion, apportion_capped
from marsad.sample.published import count, figure, rate
from marsad.sample.reference import region_of_province, regions

# Where a session published nothing, what its neighbour did: editable assumptions.
TABLED = "2024"
POINTS_BETWEEN_SEXES = 0.094
INDEPENDENT_PRESENCE = {"2023": Decimal("0.61")}
INDEPENDENT_SUCCESS = {"2023": Decimal("0.38")}
# Laureates of the catch-up session are published in one number: the part of the schooled is assumed.
SCHOOLED_PART_OF_CATCH_UP = Decimal("0.85")


def outcomes(session: str, schooled: np.ndarray, independent: np.ndarray) -> dict[str, np.ndarray]:
    of_schooled = np.bincount(region_of_province(), weights=schooled).astype(np.int64)
    of_independent = np.bincount(region_of_province(), weights=independent).astype(np.int64)
    present, admitted = schooled_outcomes(session, of_schooled)
    by_sex = split_by_sex(session, of_schooled, present, admitted)
    sat, passed = independent_outcomes(session, of_independent)
    caught_up = catch_up_laureates(session, int(admitted.sum()), int(passed.sum()))
    return {**by_sex, "independent_present": sat, "independent_admitted": passed, "caught_up": caught_up}


def schooled_outcomes(session: str, registered: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Present and admitted by region: published success rates first, the others share what is left."""
    present = apportion(count(session, "present", candidate_type="schooled"), registered)
    admitted = np.zeros_like(present)
    printed = [figure(session, "success_rate", code, candidate_type="schooled") for code in regions()]
    for at, percent in enumerate(printed):
        if percent is not None:
            present[at], admitted[at] = counts_that_print(percent, int(present[at]))
    free = np.array([percent is None for percent in printed])
    owed_present = count(session, "present", candidate_type="schooled") - int(present[~free].sum())
    present[free] = apportion_capped(owed_present, registered[free], registered[free])
    owed = count(session, "admitted", candidate_type="schooled") - int(admitted[~free].sum())
    admitted[free] = apportion(owed, present[free] * (1 + 0.05 * np.cos(np.arange(free.sum()))))
    return present, admitted


def counts_that_print(percent: Decimal, present: int) -> tuple[int, int]:
    """The nearest numbers of present and admitted whose rate prints as published."""
    for step in range(present):
        for tried in (present - step, present + step):
            admitted = round(tried * percent / 100)
            if printed(admitted, tried, percent) == percent:
                return tried, admitted
    raise ValueError(f"No counts near {present} print as {percent} %")


def printed(part: int, whole: int, like: Decimal) -> Decimal:
    """A rate in percent, with as many decimals as the published one."""
    return (Decimal(100) * part / whole).quantize(like, ROUND_HALF_UP)


def split_by_sex(session: str, registered: np.ndarray, present: np.ndarray, admitted: np.ndarray) -> dict:
    share = rate(TABLED, "share", candidate_type="schooled", sex="female")
    girls = apportion(round(int(registered.sum()) * share), registered)
    girls_present = apportion_capped(girls_who_sat(session, int(present.sum()), int(admitted.sum())), girls, girls)
    girls_present = np.maximum(girls_present, present - (registered - girls))
    expected = girls_present * (admitted + POINTS_BETWEEN_SEXES * (present - girls_present)) / present
    passed = round((girls_success(session, present, admitted)) * int(girls_present.sum()))
    girls_admitted = apportion(passed, expected)
    return {
        "girls": girls,
        "girls_present": girls_present,
        "boys_present": present - girls_present,
        "girls_admitted": girls_admitted,
        "boys_admitted": admitted - girls_admitted,
    }


def girls_success(session: str, present: np.ndarray, admitted: np.ndarray) -> float:
    published = rate(session, "success_rate", candidate_type="schooled", sex="female")
    return float(published) if published else float(admitted.sum() / present.sum()) + 0.45 * POINTS_BETWEEN_SEXES


def girls_who_sat(session: str, present: int, admitted: int) -> int:
    """The one number of girls present that makes both sexes' rates give the rate of all."""
    girls = girls_success(session, np.array([present]), np.array([admitted]))
    boys = rate(session, "success_rate", candidate_type="schooled", sex="male")
    boys = float(boys) if boys else girls - POINTS_BETWEEN_SEXES
    return present - round((girls * present - admitted) / (girls - boys))


def independent_outcomes(session: str, registered: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    sat = count(session, "present", candidate_type="independent")
    sat = sat or round(int(registered.sum()) * INDEPENDENT_PRESENCE[session])
    success = rate(session, "success_rate", candidate_type="independent") or INDEPENDENT_SUCCESS[session]
    present = apportion(sat, registered * (1 + 0.03 * np.sin(np.arange(len(registered)))))
    return present, apportion(round(sat * success), present * (1 + 0.08 * np.cos(np.arange(len(present)))))


def catch_up_laureates(session: str, schooled: int, independent: int) -> np.ndarray:
    """Schooled and independent laureates of the catch-up session."""
    in_all, of_schooled = count(session, "laureates"), count(session, "laureates", candidate_type="schooled")
    if in_all:
        first = round((in_all - schooled - independent) * SCHOOLED_PART_OF_CATCH_UP)
        return np.array([first, in_all - schooled - independent - first])
    first = of_schooled - schooled
    return np.array([first, round(first * (1 - SCHOOLED_PART_OF_CATCH_UP))])
