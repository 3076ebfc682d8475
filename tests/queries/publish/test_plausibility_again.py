"""The cases counted a second time, in plain Python, on rows drawn at random."""

import random
from collections import Counter, defaultdict

import pytest

SCHOOLS = {"16698Z": "04.421", "16700B": "04.421", "20001P": "04.441", "01234R": "01.511"}


@pytest.fixture
def rows():
    draw = random.Random(11)
    return [
        {
            "school": (school := draw.choice(list(SCHOOLS))),
            "province": SCHOOLS[school],
            "region": SCHOOLS[school][:2],
            "cnie_day": draw.choice([-40, -39, -30, -5, 9999]),
            "cnie_number": f"AB{draw.randint(10_000, 10_120)}",
            "massar_code": f"G{at:09d}",
        }
        for at in range(300)
    ]


def test_the_busiest_day_and_its_peers_are_those_counted_one_by_one(made, rows):
    held = [row for row in rows if row["cnie_day"] != 9999]
    gate_day = made("gate_day", gated_candidate=[row | {"copy_day": 9999, "verified_day": 9999} for row in rows])
    for case in made("case_of_days", gate_day=gate_day):
        own = Counter(row["cnie_day"] for row in held if row["school"] == case["school"])
        day = min(day for day, n in own.items() if n == max(own.values()))
        peers = [row for row in held if row["province"] == case["province"] and row["school"] != case["school"]]
        shares = [sum(row["cnie_day"] == day for row in group) / len(group) for group in (held, peers) if group]
        assert (case["day"], case["observed"], case["base"]) == (day, own[day], sum(own.values()))
        assert case["share"] == pytest.approx(max(shares))


def test_neighbours_and_shared_numbers_are_those_counted_one_by_one(made, rows):
    bearers = Counter(row["cnie_number"] for row in rows)
    shared = {number for number, n in bearers.items() if n > 1}
    by_school = defaultdict(list)
    for row in rows:
        by_school[row["school"]].append(row["cnie_number"])
    cases = made("case_of_numbers", gated_candidate=rows, shared_cnie=[{"cnie_number": each} for each in shared])
    found = {(row["school"], row["signal"]): row["observed"] for row in cases}
    for school, numbers in by_school.items():
        distinct = {int(number[2:]) for number in numbers}
        assert found[school, "cnie_shared"] == sum(number in shared for number in numbers)
        assert found[school, "cnie_consecutive"] == sum(number + 1 in distinct for number in distinct)
