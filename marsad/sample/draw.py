"""Which candidates get a planted defect: each at most one, and never more than a file can bear."""

import numpy as np

from marsad.sample.candidate_rows import CandidateRows
from marsad.sample.layouts import csv_regions
from marsad.sample.random_streams import stream
from marsad.sample.reference import provinces, regions
from marsad.sample.totals import MASSAR_PROVINCE, NATIONAL_SIZE

# Number planted at national size; a smaller sample has its share, at least LEAST.
LEAST = 2
PLANTED = {
    "DUP_IDENTICAL": 40,
    "KEY_CONFLICT": 30,
    "MOVED_SCHOOL": 30,
    "CNIE_SHARED": 40,
    "CNIE_FORMAT": 30,
    "CNIE_PLACEHOLDER": 20,
    "SCHOOL_UNKNOWN": 30,
    "TERRITORY_MISMATCH": 20,
    "DATE_FUTURE": 20,
    "AGE_RANGE": 20,
    "DATE_FORMAT": 20,
    "VALUE_UNKNOWN": 20,
    "ROW_RAGGED": 6,
}


class Draw:
    """Candidates in one random order, each handed out once; the workbook and the Parquet files stay clean."""

    def __init__(self, rows: CandidateRows) -> None:
        people = rows.history.people
        order = stream(rows.history.seed, rows.history.session, "defects").permutation(len(people))
        open_ = np.isin(people.region, csv_regions()) & (people.province != provinces().index(MASSAR_PROVINCE))
        self.left = order[open_[order]]
        self.region = people.region
        self.scale = len(people) / NATIONAL_SIZE
        self.in_file = np.bincount(people.region[open_], minlength=len(regions()))

    def wanted(self, code: str) -> int:
        return max(LEAST, round(PLANTED[code] * self.scale))

    def take(self, code: str, fits: np.ndarray, share: float = 1.0) -> np.ndarray:
        """The first candidates that fit, no file getting more than a share of its rows."""
        fitting = self.left[fits[self.left]]
        capacity = np.floor(self.in_file * share)[self.region[fitting]]
        taken = fitting[rank_in_group(self.region[fitting]) < capacity][: self.wanted(code)]
        self.left = self.left[~np.isin(self.left, taken)]
        return taken


def rank_in_group(group: np.ndarray) -> np.ndarray:
    order = np.argsort(group, kind="stable")
    rank = np.empty(len(group), dtype=np.int64)
    rank[order] = np.arange(len(group)) - np.searchsorted(group[order], group[order])
    return rank
