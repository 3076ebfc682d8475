NAMES = {"last_name_fr": "ALAOUI", "first_name_fr": "FATIMA", "birth_date": "2006-02-03", "class_name": "2BAC-1"}


def readable(made, **stopped):
    at = {"row": 7, "sheet": ""}
    (row,) = made(
        "readable_candidate",
        stopped_candidate=[stopped],
        kept_candidate=[at | {"cnie_number": "AB123456"}],
        staged_candidates=[at | NAMES, {"row": 8} | NAMES | {"last_name_fr": "OTHER"}],
    )
    return row


def test_who_is_stopped_can_be_called_by_name(made):
    row = readable(made, stopped=True)
    assert {name: row[name] for name in NAMES} == NAMES


def test_who_is_stopped_nowhere_is_only_matched(made):
    """No list will ever show them: their names are not sealed, only hashed for the comparison with yesterday."""
    row = readable(made, stopped=False)
    assert {row[name] for name in NAMES} == {None}
    assert row["cnie_number"] == "AB123456"


def test_who_stands_for_disputed_rows_has_no_name(made):
    (row,) = made("readable_candidate", stopped_candidate=[{"stopped": True}])
    assert (row["massar_code"], row["last_name_fr"], row["cnie_number"]) == ("G130000001", None, None)
