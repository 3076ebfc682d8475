from datetime import date

import pytest

from marsad.sample.candidate_rows import CandidateRows
from marsad.sample.history import history
from marsad.sample.reference import as_day


@pytest.fixture(scope="session")
def past():
    return history("2024", 12_000, seed=5)


@pytest.fixture(scope="session")
def rows_on(past):
    return lambda *day: CandidateRows(past, as_day(date(*day)))
