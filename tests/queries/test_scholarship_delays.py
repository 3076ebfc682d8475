def decided(days, **more):
    return {"requested_day": 10, "decided_day": 10 + days} | more


def test_the_nearest_rank_is_a_delay_somebody_had(answer):
    rows = [decided(days) for days in range(1, 11)]
    assert answer("scholarship_delays", {"scholarship": rows}) == [("2024", 10, 5, 9, 10)]


def test_a_single_decision_is_its_own_median(answer):
    assert answer("scholarship_delays", {"scholarship": [decided(4)]}) == [("2024", 1, 4, 4, 4)]


def test_requests_without_a_decision_have_no_delay(answer):
    rows = [{"requested_day": 10, "decided_day": 9999}, {"requested_day": 9999, "decided_day": 12}]
    assert answer("scholarship_delays", {"scholarship": rows}) == []


def test_sessions_do_not_share_their_ranks(answer):
    rows = [decided(2), decided(8, session="2023")]
    both = answer("scholarship_delays", {"scholarship": rows}, sessions=["2023", "2024"])
    assert both == [("2023", 1, 8, 8, 8), ("2024", 1, 2, 2, 2)]
