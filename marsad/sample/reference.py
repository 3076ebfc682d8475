"""What the sample reads of `data/reference`: territory, calendar, streams, published figures, words."""

import csv
from datetime import date
from functools import cache
from pathlib import Path

import numpy as np

REFERENCE = Path(__file__).parents[2] / "data" / "reference"
WORDS = Path(__file__).parent / "words"
EPOCH = date(1970, 1, 1)


@cache
def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def words(name: str) -> tuple[list[str], list[str]]:
    """A list of names in French and in Arabic."""
    listed = rows(WORDS / f"{name}.csv")
    return [row["fr"] for row in listed], [row["ar"] for row in listed]


@cache
def provinces() -> list[str]:
    """The 82 provincial directorates, by full code."""
    listed = rows(REFERENCE / "territories.csv")
    return sorted(row["hcp_code"] for row in listed if row["is_direction_provinciale"] == "1")


@cache
def regions() -> list[str]:
    return sorted({code[:2] for code in provinces()})


@cache
def region_of_province() -> np.ndarray:
    return np.array([regions().index(code[:2]) for code in provinces()])


@cache
def communes() -> list[dict[str, str]]:
    return rows(REFERENCE / "communes.csv")


@cache
def youth_by_commune() -> np.ndarray:
    """People of 15 to 19 in 2024. A commune whose ages are not given has too few to hold a school."""
    return np.array([int(row["population_2024"]) * float(row["age_15_19_percent"] or 0) / 100 for row in communes()])


@cache
def is_rural_commune() -> np.ndarray:
    return np.array([row["area"] == "rural" for row in communes()])


@cache
def province_of_commune() -> np.ndarray:
    return np.array([provinces().index(row["province"]) for row in communes()])


@cache
def streams() -> list[dict[str, str]]:
    listed = rows(REFERENCE / "nomenclatures" / "stream.csv")
    return [row for row in listed if row["code"] != "unknown"]


def as_day(day: date) -> int:
    return (day - EPOCH).days


def as_date(day: int) -> date:
    return date.fromordinal(EPOCH.toordinal() + int(day))


@cache
def windows(session: str) -> dict[str, tuple[int, int]]:
    """First and last day of each step of the session; a region's own window is `step.region`."""
    found = {}
    for row in rows(REFERENCE / "calendar.csv"):
        if row["session"] == session:
            step = row["step"] if row["region"] == "all" else f"{row['step']}.{row['region']}"
            found[step] = tuple(as_day(date.fromisoformat(row[edge])) for edge in ("starts_on", "ends_on"))
    return found
