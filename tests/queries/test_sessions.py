from datetime import date


def test_sessions_come_oldest_first(answer):
    facts = {"first_exam_on": date(2024, 6, 10), "as_of": date(2024, 6, 28), "as_of_day": 18, "same_day": 18}
    rows = [facts | {"session": session, "files_expected": 19, "files_received": 18} for session in ("2024", "2023")]
    assert [row[0] for row in answer("sessions", {"session": rows})] == ["2023", "2024"]
