AT = {"file": "candidats.csv", "sheet": "", "row": 2}


def test_a_kept_candidate_has_its_place(made):
    place = AT | {"province": "04.441", "school": "unknown"}
    (row,) = made("kept_candidate", staged_candidates=[AT], located_candidate=[place])
    assert (row["province"], row["school"], row["stream"]) == ("04.441", "unknown", "2BACSP")


def test_a_candidate_row_set_aside_is_not_kept(made):
    aside = AT | {"source": "candidates"}
    assert made("kept_candidate", staged_candidates=[AT], located_candidate=[AT], set_aside_row=[aside]) == []


def disputed(made, *rows, fate="quarantined"):
    placed = [AT | {"row": n} | row for n, row in enumerate(rows, start=2)]
    staged = [{k: v for k, v in row.items() if k not in ("region", "province")} for row in placed]
    located = [{k: v for k, v in row.items() if k not in ("stream", "sex")} for row in placed]
    aside = [AT | {"source": "candidates", "row": row["row"], "fate": fate} for row in placed]
    return made("stand_in", staged_candidates=staged, located_candidate=located, set_aside_row=aside)


def test_one_stands_in_for_all_rows_of_a_disputed_candidate(made):
    (row,) = disputed(made, {"stream": "2BACL"}, {"stream": "2BACSP"})
    assert (row["province"], row["stream"], row["sex"]) == ("04.421", "unknown", "female")


def test_a_province_in_dispute_leaves_the_region(made):
    (row,) = disputed(made, {"province": "04.421"}, {"province": "04.441"})
    assert (row["region"], row["province"]) == ("04", "unknown")


def test_a_region_in_dispute_leaves_the_nation(made):
    (row,) = disputed(made, {"province": "04.421", "region": "04"}, {"province": "01.511", "region": "01"})
    assert (row["region"], row["province"]) == ("unknown", "unknown")


def test_nobody_stands_in_where_one_row_was_kept(made):
    assert disputed(made, {}, fate="deduplicated") == []


def test_a_number_borne_by_two_is_shared(made):
    held = {"cnie_number": "AB123456", "cnie_valid": True}
    alone = {"cnie_number": "AB123457", "cnie_valid": True}
    malformed = {"cnie_number": "ZZZ", "cnie_valid": False}
    rows = made("shared_cnie", kept_candidate=[held, held, alone, malformed, malformed])
    assert [row["cnie_number"] for row in rows] == ["AB123456"]


def test_the_same_number_in_two_sessions_is_the_same_person_again(made):
    held = {"cnie_number": "AB123456", "cnie_valid": True}
    assert made("shared_cnie", kept_candidate=[held, held | {"session": "2023"}]) == []


def test_all_sources_meet_in_one_row_a_candidate(made):
    (row,) = made(
        "stated_candidate",
        kept_candidate=[{"cnie_number": "AB123456", "cnie_valid": True}],
        shared_cnie=[{"cnie_number": "AB123456"}],
        reference_stream=[{"code": "2BACSP", "pole": "scientific"}],
        kept_result=[{"decision": "admitted"}],
        kept_request=[{"scholarship_status": "pending"}],
        kept_diploma=[{"issued_on": "2024-07-25"}],
        claimant=[{"first_filed_on": "2024-06-26"}],
    )
    assert (row["cnie_shared"], row["pole"], row["decision"], row["has_requested"]) == (
        True,
        "scientific",
        "admitted",
        True,
    )


def test_a_stand_in_is_registered_and_nothing_more(made):
    (row,) = made("stated_candidate", stand_in=[{}])
    assert (row["file"], row["school"], row["cnie_status"], row["pole"]) == (
        "stand-in",
        "unknown",
        "unknown",
        "unknown",
    )


def test_a_claimant_is_known_by_the_first_claim(made):
    rows = made("claimant", kept_claim=[{"filed_on": "2024-06-28"}, {"filed_on": "2024-06-26"}], session=[{}])
    assert [str(row["first_filed_on"]) for row in rows] == ["2024-06-26"]
