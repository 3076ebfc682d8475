import pytest

from marsad.publish.gates import suspicions


def state(as_of="2024-06-28", rows=1000, **places):
    usual = {"all": (1000, 800), "04": (100, 80), "12": (10, 8)} | {
        name.strip("_"): pair for name, pair in places.items()
    }
    counted = {
        place: {"registered": n, "cnie_held": held, "copy_received": held, "verified": held, "summoned": held}
        for place, (n, held) in usual.items()
    }
    return {"2024": {"as_of": as_of, "rows": {"candidates": rows, "claims": 50}, "places": counted}}


def found(now, before):
    return {(each.code, each.region) for each in suspicions(now, before)}


def test_the_first_publication_is_compared_with_nothing():
    assert found(state(), None) == set()


def test_the_same_state_is_not_suspicious():
    assert found(state(), state()) == set()


@pytest.mark.parametrize(("rows", "codes"), [(950, set()), (949, {("ROWCOUNT_DROP", None)})])
def test_five_percent_fewer_rows_in_the_nation_are_held(rows, codes):
    assert found(state(rows=rows), state()) == codes


@pytest.mark.parametrize(("rows", "codes"), [(90, set()), (89, {("ROWCOUNT_DROP", "04")})])
def test_ten_percent_fewer_rows_in_a_region_are_held(rows, codes):
    assert found(state(_04=(rows, rows * 0.8)), state()) == codes


def test_a_region_that_is_gone_is_named_as_missing():
    assert found(state(_12=(0, 0)), state()) == {("REGION_MISSING", "12")}


def test_a_fall_of_more_than_two_points_is_held_for_each_gate():
    assert found(state(_04=(100, 78)), state()) == set()
    codes = {"COVERAGE_REGRESSION", "COPY_REGRESSION", "VERIFICATION_REGRESSION", "SUMMONS_REGRESSION"}
    assert found(state(_04=(100, 77)), state()) == {(code, "04") for code in codes}


def test_an_older_export_is_refused_and_cannot_be_accepted():
    (each,) = suspicions(state(as_of="2024-06-27"), state())
    assert (each.code, each.severity) == ("OLDER_EXPORT", "reject")


def test_a_session_that_is_gone_is_held():
    assert found({}, state()) == {("ROWCOUNT_DROP", None)}


def test_a_new_session_beside_the_others_is_welcome():
    assert found(state() | {"2025": state()["2024"]}, state()) == set()


def test_a_suspicion_says_what_it_was_and_what_it_is():
    (each,) = suspicions(state(rows=900), state())
    assert (each.value, each.expected) == ("1000 → 900", "5%")
