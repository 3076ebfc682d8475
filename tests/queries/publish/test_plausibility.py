"""What is listed as unlikely: the cases, the share of the peers, and a bound that chance keeps."""

import random
from math import comb, log10

import pytest

from marsad.publish import House
from marsad.publish.reference import TABLES, read_csv

NEVER = 9999


def gate_days(school, *days, **more):
    """`(day, candidates)` of one school at the gate of the card."""
    return [{"school": school, "gate": "cnie", "day": day, "candidates": n} | more for day, n in days]


def test_a_school_is_compared_with_the_others_of_its_province(made):
    rows = [*gate_days("16698Z", (-40, 19), (-30, 1)), *gate_days("16700B", (-40, 1), (-30, 9))]
    rows += gate_days("01234R", (-10, 970), province="01.511", region="01")
    found = {row["school"]: row for row in made("case_of_days", gate_day=rows)}
    case = found["16698Z"]
    assert (case["signal"], case["day"], case["observed"], case["base"]) == ("cnie_one_day", -40, 19, 20)
    assert case["share"] == 0.1  # one of the other ten, not twenty of thirty
    assert found["16700B"]["signal"] == "cnie_one_day"  # nine of ten


def test_a_school_alone_in_its_province_is_compared_with_the_nation(made):
    rows = gate_days("16698Z", (-40, 15), (-30, 5))
    rows += gate_days("01234R", (-40, 15), (-30, 65), province="01.511", region="01")
    (case,) = [row for row in made("case_of_days", gate_day=rows) if row["school"] == "16698Z"]
    assert (case["signal"], case["share"]) == ("cnie_burst", 0.3)


def test_of_equal_days_the_earlier_is_named(made):
    (case,) = made("case_of_days", gate_day=gate_days("16698Z", (-30, 5), (-40, 5), (12, 1)))
    assert (case["day"], case["observed"]) == (-40, 5)


def bearers(*numbers, school="16698Z"):
    return [{"cnie_number": number, "school": school} for number in numbers]


def test_numbers_that_follow_one_another_are_counted_inside_a_school(made):
    rows = [
        *bearers("AB123400", "AB123402", "AB123401", "AB123499", "AB123500", "AC123403"),
        *bearers("AB123403", school="16700B"),
    ]
    cases = made("case_of_numbers", gated_candidate=rows)
    assert [(row["school"], row["signal"], row["observed"], row["base"]) for row in cases] == [
        ("16698Z", "cnie_consecutive", 3, 6)
    ]


def test_bearers_of_shared_numbers_are_counted_in_each_school(made):
    rows = [*bearers("AB1234", "AB1234", "AB9999"), *bearers("AB1234", school="16700B")]
    cases = made("case_of_numbers", gated_candidate=rows, shared_cnie=[{"cnie_number": "AB1234"}])
    assert {row["school"]: row["observed"] for row in cases if row["signal"] == "cnie_shared"} == {
        "16698Z": 2,
        "16700B": 1,
    }


def people(count, school, **state):
    base = {"school": school, "verified_day": NEVER, "correction_day": NEVER, "presence": "unknown"}
    return [base | state] * count


def test_a_school_without_a_correction_is_compared_with_its_kind(made):
    rows = people(4, "16698Z", verified_day=-20)
    rows += people(3, "16700B", verified_day=-20) + people(1, "16700B", verified_day=-20, correction_day=-30)
    rows += people(9, "20001P", verified_day=-20, area="rural")
    cases = {row["school"]: row for row in made("case_of_rates", gated_candidate=rows)}
    assert (cases["16698Z"]["observed"], cases["16698Z"]["base"], cases["16698Z"]["share"]) == (4, 4, 7 / 8)
    assert "16700B" not in cases


def test_a_school_that_admitted_all_who_were_present_is_a_case(made):
    rows = people(5, "16698Z", presence="present", decision="admitted")
    rows += people(5, "16700B", presence="present", decision="failed")
    rows += people(5, "16698Z", presence="present", decision="failed", candidate_type="independent")
    (case,) = made("case_of_rates", gated_candidate=rows)
    assert (case["school"], case["signal"], case["observed"], case["share"]) == ("16698Z", "all_admitted", 5, 0.5)


def test_a_result_not_published_is_no_case(made):
    assert made("case_of_rates", gated_candidate=people(50, "16698Z", decision="unknown")) == []


def test_a_birthday_that_the_whole_nation_shares_is_usual(made):
    born = [{"birth_date": day, "school": "16698Z"} for day in ("2006-01-01", "2006-01-01", "2006-05-12")]
    born += [{"birth_date": "2006-01-01", "school": "16700B"}]
    (first, second) = sorted(made("case_of_births", stated_candidate=born), key=lambda row: row["school"])
    assert (first["observed"], first["base"], first["share"]) == (2, 3, 0.75)
    assert second["share"] == 0.75


LIMIT = {"signal": "no_correction", "least_base": 10, "least_observed": 1, "least_share": 0.5, "least_odds": 2}
LIMIT |= {"usual_share": 0.1}


def listed(made, limit=None, **case):
    whole = {"signal": "no_correction", "day": NEVER, "observed": 10, "base": 10, "share": 0.5} | case
    return made("plausibility", case_of_rates=[whole], reference_plausibility=[LIMIT | (limit or {})])


def test_a_case_beyond_every_threshold_is_listed_with_its_odds(made):
    (row,) = listed(made)
    assert (row["observed"], row["base"], row["share"], row["odds"]) == (10, 10, 0.5, 3.0)  # 0.5 to the tenth


@pytest.mark.parametrize(
    "limit",
    [{"least_base": 11}, {"least_observed": 11}, {"least_share": 1.01}, {"least_odds": 3.1}, {"usual_share": 0.9}],
)
def test_each_threshold_holds(made, limit):
    assert listed(made, limit) == []


def test_fewer_than_usual_are_never_listed(made):
    assert listed(made, {"least_share": 0, "least_odds": 0}, observed=2, share=0.5) == []


def tail(base, observed, share):
    """The chance that so many or more of `base` do what each does with this chance."""
    return sum(comb(base, k) * share**k * (1 - share) ** (base - k) for k in range(observed, base + 1))


def test_chance_is_never_more_frequent_than_the_odds_say(made):
    draw = random.Random(7)
    for _ in range(12):
        base, share = draw.randint(10, 60), round(draw.uniform(0.1, 0.6), 4)
        observed = draw.randint(int(share * base) + 1, base)
        (row,) = listed(made, {"least_odds": 0, "least_share": 0}, base=base, observed=observed, share=share)
        assert log10(tail(base, observed, share)) <= -row["odds"] + 0.05  # odds are written to a tenth


def test_every_signal_that_can_be_given_has_its_thresholds_and_a_reason():
    rows = read_csv(House().reference / "plausibility.csv")
    models = "".join(path.read_text() for path in (House().queries / "publish").glob("case_of_*.sql"))
    days = {f"{gate}{kind}" for gate in ("cnie", "copy", "verified") for kind in ("_one_day", "_burst")}
    rest = {row["signal"] for row in rows} - days
    assert all(f"'{signal}'" in models for signal in rest)
    assert days < {row["signal"] for row in rows}
    assert all(row["reason"] for row in rows)
    assert set(rows[0]) == {column.split()[0] for column in TABLES["reference_plausibility"]} | {"reason"}
