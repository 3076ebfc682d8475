MAY, JUNE = "2024-05-01", "2024-06-01"


def judged(made, *rows):
    """Each row is (content, school, effective date); what became of each, in order."""
    given = [
        {"source": "candidates", "row": n, "key": "G1", "content": content, "school": school, "effective_on": day}
        for n, (content, school, day) in enumerate(rows, start=2)
    ]
    found = sorted(made("judged_row", repeated_row=given), key=lambda row: row["row"])
    return [(row["fate"], row["code"] if row["fate"] != "kept" else "") for row in found]


KEPT = ("kept", "")


def test_an_identical_row_counts_once(made):
    assert judged(made, ("a", "S", MAY), ("a", "S", MAY)) == [KEPT, ("deduplicated", "DUP_IDENTICAL")]


def test_the_latest_row_wins(made):
    assert judged(made, ("a", "S", MAY), ("b", "S", JUNE)) == [("deduplicated", "KEY_CONFLICT"), KEPT]


def test_a_later_row_in_another_school_is_a_move(made):
    assert judged(made, ("a", "S", MAY), ("b", "T", JUNE)) == [("deduplicated", "MOVED_SCHOOL"), KEPT]


def test_equal_dates_that_differ_lose_both(made):
    lost = ("quarantined", "KEY_CONFLICT")
    assert judged(made, ("a", "S", MAY), ("b", "S", MAY)) == [lost, lost]


def test_two_schools_on_the_same_date_lose_both(made):
    lost = ("quarantined", "MOVED_SCHOOL")
    assert judged(made, ("a", "S", MAY), ("b", "T", MAY)) == [lost, lost]


def test_a_copy_of_a_disputed_row_is_a_copy_not_a_third_voice(made):
    lost, copy = ("quarantined", "KEY_CONFLICT"), ("deduplicated", "DUP_IDENTICAL")
    assert judged(made, ("a", "S", MAY), ("b", "S", MAY), ("a", "S", MAY)) == [lost, lost, copy]


def test_an_older_row_does_not_settle_a_dispute(made):
    lost = ("quarantined", "KEY_CONFLICT")
    assert judged(made, ("a", "S", JUNE), ("b", "S", JUNE), ("c", "S", MAY)) == [
        lost,
        lost,
        ("deduplicated", "KEY_CONFLICT"),
    ]


def test_sources_are_judged_apart(made):
    rows = [{"source": source, "key": "G1", "content": "a", "effective_on": MAY} for source in ("results", "diplomas")]
    assert {row["fate"] for row in made("judged_row", repeated_row=rows)} == {"kept"}
