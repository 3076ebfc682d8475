"""How many candidates of each kind each territory has: published where it is, plausible and adding up elsewhere."""

from dataclasses import dataclass, fields

import numpy as np

from marsad.sample.apportion import apportion, apportion_with_floor
from marsad.sample.enrolment import enrolment
from marsad.sample.outcomes import outcomes
from marsad.sample.reference import provinces

MASSAR_PROVINCE = "10.071"
NATIONAL_SIZE = 493_651  # of session 2024
SMALLEST = 120


@dataclass(frozen=True)
class Totals:
    """Whole numbers: by province, by region (ordinary session), by pole, and of the nation."""

    schooled: np.ndarray
    independent: np.ndarray
    private: np.ndarray
    girls: np.ndarray
    girls_present: np.ndarray
    boys_present: np.ndarray
    girls_admitted: np.ndarray
    boys_admitted: np.ndarray
    independent_present: np.ndarray
    independent_admitted: np.ndarray
    schooled_poles: np.ndarray
    independent_poles: np.ndarray
    caught_up: np.ndarray

    @property
    def candidates(self) -> int:
        return int(self.schooled.sum() + self.independent.sum())


def full_size(session: str) -> Totals:
    enrolled = enrolment(session)
    return Totals(**enrolled, **outcomes(session, enrolled["schooled"], enrolled["independent"]))


def totals(session: str, candidates: int | None = None) -> Totals:
    """The session's totals, scaled down to a number of candidates."""
    full = full_size(session)
    wanted = candidates or default_size(session, full)
    if wanted < SMALLEST:
        raise ValueError(
            f"A sample needs at least {SMALLEST} candidates to have some in every province: {wanted} asked."
        )
    return full if wanted == full.candidates else scaled(full, wanted)


def default_size(session: str, full: Totals) -> int:
    """Session 2024 at national size; an earlier one at a fifth, enough to compare rates with."""
    return full.candidates if session == "2024" else full.candidates // 5


def scaled(full: Totals, wanted: int) -> Totals:
    """Every table at the same scale; every province keeps a candidate, its own workbook's province some more."""
    share = wanted / full.candidates
    parts = {field.name: getattr(full, field.name) for field in fields(full)}
    small = {name: apportion(round(int(table.sum()) * share), table) for name, table in parts.items()}
    floor = np.array([3 if code == MASSAR_PROVINCE else 1 for code in provinces()])
    schooled = wanted - int(small["independent"].sum())
    small["schooled"] = apportion_with_floor(schooled, full.schooled, floor)
    return Totals(**small)
