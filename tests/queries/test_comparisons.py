from datetime import date


def test_each_session_says_what_it_is_compared_with(answer):
    then = {"status": "compared", "previous_snapshot": "20240627", "previous_as_of": date(2024, 6, 27)}
    alone = {"session": "2023", "status": "not_kept", "previous_snapshot": None, "previous_as_of": None}
    rows = answer("comparisons", {"comparison": [then, alone]})
    assert [row[:3] for row in rows] == [("2023", "not_kept", None), ("2024", "compared", "20240627")]
