def test_delays_fall_into_bands_and_pending_requests_into_none(answer):
    requests = [
        {"requested_day": 14, "decided_day": 14},  # the same day
        {"requested_day": 14, "decided_day": 17},  # 3 days
        {"requested_day": 14, "decided_day": 18},  # 4 days: the next band
        {"requested_day": 14, "decided_day": 45},  # 31 days
        {"requested_day": 9999, "decided_day": 20},  # the date of the request was set aside
        {"requested_day": 14, "decided_day": 9999},  # pending
    ]
    rows = answer("scholarship_delay_bands", {"scholarship": requests, "session": [{}]})
    counts = {band: count for _, band, _, _, count in rows}
    assert counts == {"unknown": 1, "0-3": 2, "4-7": 1, "8-15": 0, "16-30": 0, "31+": 1}
