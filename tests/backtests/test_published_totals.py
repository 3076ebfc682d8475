"""The invented national session gives back every figure the ministry and its academies published."""

from decimal import ROUND_HALF_UP, Decimal

import numpy as np
import pytest

from marsad.sample.exam import ADMITTED
from marsad.sample.history import History, history
from marsad.sample.published import published
from marsad.sample.reference import provinces, regions, windows
from marsad.sample.stream_mix import POLES

FULL_SIZE = {"2024": 493_651, "2023": 558_000}
# Printed on another base than the printed counts, or about what an export does not hold.
NOT_IN_CANDIDATES = {"exam_centres", "scholarship_acceptance", "claims_filed"}


def comparable(session: str) -> list:
    kept = [row for row in published(session) if row["figure"] not in NOT_IN_CANDIDATES]
    return [pytest.param(session, row, id=name_of(row)) for row in kept if row["status"] != "other_base"]


def name_of(row: dict) -> str:
    words = [row[key] for key in ("session", "figure", "territory", "candidate_type", "school_type", "sex", "pole")]
    return "-".join(word for word in words if word != "all")


@pytest.fixture(scope="module")
def sessions() -> dict[str, History]:
    return {session: history(session, size) for session, size in FULL_SIZE.items()}


@pytest.mark.parametrize(("session", "row"), [*comparable("2024"), *comparable("2023")])
def test_published_figure_is_reproduced(sessions, session, row):
    expected = Decimal(row["value"])
    assert measured(sessions[session], row).quantize(expected, ROUND_HALF_UP) == expected


def measured(past: History, row: dict) -> Decimal:
    """The same question, asked of the invented candidates."""
    group, everyone = selected(past, row), selected(past, row | {"sex": "all", "school_type": "all", "pole": "all"})
    present, admitted = group & past.exam.sat, group & (past.exam.decision == ADMITTED)
    ratios = {"share": (group, everyone), "presence_rate": (present, group), "success_rate": (admitted, present)}
    counts = {"registered": group, "present": present, "admitted": admitted, "laureates": group & past.exam.laureate}
    if row["figure"] in counts:
        return Decimal(int(counts[row["figure"]].sum()))
    part, whole = ratios[row["figure"]]
    return Decimal(100) * int(part.sum()) / int(whole.sum())


def selected(past: History, row: dict) -> np.ndarray:
    people, territory = past.people, row["territory"]
    in_territory = {
        "nation": lambda: np.ones(len(people), dtype=bool),
        "region": lambda: people.region == regions().index(territory),
        "province": lambda: people.province == provinces().index(territory),
    }
    kind = "nation" if territory == "nation" else "region" if len(territory) == 2 else "province"
    tests = {
        "candidate_type": {"schooled": ~people.independent, "independent": people.independent},
        "school_type": {"public": ~people.private, "private": people.private},
        "sex": {"female": people.girl, "male": ~people.girl},
        "pole": {pole: people.pole == at for at, pole in enumerate(POLES)},
    }
    wanted = [tests[key][row[key]] for key in tests if row[key] != "all"]
    return np.logical_and.reduce([in_territory[kind](), *wanted])


def test_more_claims_are_filed_than_the_ministry_counted(sessions):
    floor = next(row for row in published("2024") if row["figure"] == "claims_filed")
    assert len(sessions["2024"].claims.filed) > int(floor["value"])


def test_scholarships_are_accepted_between_the_published_rates(sessions):
    low, high = sorted(int(row["value"]) for row in published("2024") if row["figure"] == "scholarship_acceptance")
    given = sessions["2024"].scholarships
    assert low / 100 <= given.granted[given.decided <= given.decided.min() + 40].mean() <= high / 100


def test_academies_add_up_to_the_nation():
    by_academy = [row for row in published("2024") if row["figure"] == "registered" and len(row["territory"]) == 2]
    printed = sum(int(row["value"]) for row in by_academy if row["candidate_type"] == "all")
    assert printed + 96_470 == FULL_SIZE["2024"], "96 470: the four academies that published nothing"


def test_2024_coverage_stays_a_few_points_above_2023_on_the_same_day(sessions):
    for day in (-26, 18):
        ahead = coverage(sessions["2024"], day) - coverage(sessions["2023"], day)
        assert 0.03 <= ahead <= 0.06


def coverage(past: History, day: int) -> float:
    return float((past.cards.held <= windows(past.session)["exam"][0] + day).mean())
