"""The shape on literal rows, then 200 random questions against a count made by hand in plain Python."""

import math
import random

import duckdb
import pandas
import pytest

from marsad.indicators import indicators
from marsad.scope import Scope
from marsad.snapshot import DIMENSIONS, FILTERS
from tests.counting import counts_of

RATE = {"numerator": "cnie_held", "denominator": "registered"}


def test_value_is_a_ratio_of_sums(answer):
    """60 of 100 and 1 of 2: the mean of the two rates would be 0.55."""
    rows = [{"registered": 100, "cnie_held": 60}, {"registered": 2, "cnie_held": 1, "school": "16700B"}]
    assert answer("indicator_by", {"headcount": rows}, by=["region"], **RATE) == [("04", 61, 102, 61 / 102)]


def test_no_base_is_no_value(answer):
    rows = [{"registered": 0, "cnie_held": 0}]
    assert answer("indicator_by", {"headcount": rows}, by=["region"], **RATE) == [("04", 0, 0, None)]


def test_sessions_not_asked_for_are_not_counted(answer):
    rows = [{"registered": 4, "cnie_held": 1}, {"registered": 4, "cnie_held": 4, "session": "2023"}]
    assert answer("indicator_by", {"headcount": rows}, by=["session"], **RATE) == [("2024", 1, 4, 0.25)]


@pytest.mark.parametrize("within", ["04", "04.421", "04.421.01.0", "16698Z"])
def test_a_place_of_any_kind_narrows(answer, within):
    elsewhere = {"region": "01", "province": "01.511", "commune": "01.511.01.0", "school": "01234R"}
    rows = [{"registered": 4, "cnie_held": 1}, elsewhere | {"registered": 9, "cnie_held": 9}]
    assert answer("indicator_by", {"headcount": rows}, by=["sex"], within=within, **RATE) == [("female", 1, 4, 0.25)]


PLACES = ("region", "province", "commune", "school")


def rows_of(file, table):
    with duckdb.connect() as db:
        db.execute("attach $file as facts (read_only)", {"file": str(file)})
        answer = db.table(f"facts.{table}")
        return [dict(zip(answer.columns, row, strict=True)) for row in answer.fetchall()]


def random_question(chance, candidates):
    """Groups, place and filters of one candidate picked at random, so that most questions have an answer."""
    somebody = chance.choice(candidates)
    filters = {
        name: sorted({somebody[name], chance.choice(candidates)[name]})
        for name in chance.sample(FILTERS, chance.randint(0, 3))
    }
    return {
        "by": chance.sample(DIMENSIONS, chance.randint(1, 2)),
        "sessions": chance.choice([["2024"], ["2023"], ["2023", "2024"]]),
        "within": chance.choice(["nation", *(somebody[name] for name in PLACES)]),
        "filters": filters,
        "same_day": chance.random() < 0.5,
    }


def matches(row, question):
    in_place = question["within"] in ("nation", *(row[name] for name in PLACES))
    chosen = all(row[name] in codes for name, codes in question["filters"].items())
    return row["session"] in question["sessions"] and in_place and chosen


def by_hand(question, wanted, candidates, claims, last_days):
    """Numerator and denominator of each group, counted person by person."""
    groups = {}
    for kind, rows in enumerate((candidates, claims)):
        for row in (row for row in rows if matches(row, question)):
            key = tuple(row[name] for name in question["by"])
            groups.setdefault(key, {}).setdefault(row["session"], ([], []))[kind].append(row)
    answer = {}
    for key, sessions in groups.items():
        counts = [counts_of(*members, last_days[session]) for session, members in sessions.items()]
        answer[key] = tuple(sum(count[name] for count in counts) for name in (wanted.numerator, wanted.denominator))
    return answer


@pytest.fixture(scope="module")
def published(sample_snapshot):
    facts = sample_snapshot.folder / "facts" / "nation.duckdb"
    return {table: rows_of(facts, table) for table in ("candidate", "claim", "session")}


def asked_at_random(seed, published):
    chance = random.Random(seed)
    question = random_question(chance, published["candidate"])
    wanted = chance.choice(list(indicators().values()))
    moment = "same_day" if question["same_day"] else "as_of_day"
    last_days = {row["session"]: row[moment] for row in published["session"]}
    return wanted, question, by_hand(question, wanted, published["candidate"], published["claim"], last_days)


@pytest.mark.parametrize("seed", range(200))
def test_a_figure_equals_a_count_by_hand(sample_snapshot, published, seed):
    wanted, question, expected = asked_at_random(seed, published)
    found = sample_snapshot.measure(wanted.name, scope=Scope.parse("nation"), **question).to_dict("records")
    keys = [tuple(row[name] for name in question["by"]) for row in found]
    assert dict(zip(keys, [(row["numerator"], row["denominator"]) for row in found], strict=True)) == expected
    assert all(row["value"] == row["numerator"] / row["denominator"] for row in found if row["denominator"])
    assert all(math.isnan(row["value"]) for row in found if not row["denominator"])


def test_most_random_questions_have_an_answer(published):
    """Else two empty answers would agree about nothing."""
    answered = [seed for seed in range(200) if asked_at_random(seed, published)[2]]
    assert len(answered) > 100


@pytest.mark.parametrize("kind", ["region", "province"])
def test_a_scope_sees_what_the_nation_sees_of_it(sample_snapshot, published, kind):
    for place in sorted({row[kind] for row in published["candidate"]} - {"unknown"})[:20]:
        by = ["session", "school", "stream"]
        own = sample_snapshot.measure("cnie_coverage", by, Scope.parse(place), ["2023", "2024"])
        from_above = sample_snapshot.measure("cnie_coverage", by, Scope.parse("nation"), ["2023", "2024"], within=place)
        pandas.testing.assert_frame_equal(own, from_above)
