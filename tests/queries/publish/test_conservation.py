RABAT = {"code": "04.421", "kind": "province", "parent": "04"}


def test_rows_read_are_counted_where_they_lie(made):
    rows = made(
        "read_row",
        staged_schools=[{}, {"province": "99.999"}],
        reference_territory=[RABAT],
        located_candidate=[{}, {"region": "unknown"}],
        gated_candidate=[{"region": "04"}],
        staged_claims=[{}, {"massar_code": "Z999999999"}],
        quarantined_rows=[{"source": "candidates"}],
    )
    found = sorted((row["source"], row["region"], row["rows"]) for row in rows)
    assert found == [
        ("candidates", "04", 1),
        ("candidates", "unknown", 1),
        ("candidates", "unknown", 1),  # a row that could not be read as a row lies nowhere
        ("claims", "04", 1),
        ("claims", "unknown", 1),  # nobody's claim
        ("schools", "04", 1),
        ("schools", "unknown", 1),
    ]


def test_rows_published_are_counted_without_those_who_stand_in(made):
    rows = made(
        "published_row",
        school_register=[{}],
        gated_candidate=[{}, {"massar_code": "B", "file": "stand-in"}],
        kept_result=[{}, {"massar_code": "B"}],
    )
    assert {row["source"]: row["rows"] for row in rows} == {"schools": 1, "candidates": 1, "results": 2}


def test_rows_set_aside_are_counted_with_their_reason(made):
    at = {"source": "candidates", "file": "candidats.csv", "sheet": "", "row": 2}
    rows = made(
        "aside_row",
        set_aside_row=[at | {"fate": "deduplicated", "code": "DUP_IDENTICAL"}],
        noted_row=[at],
        reference_territory=[RABAT],
        quarantined_rows=[at | {"code": "ROW_RAGGED"}],
    )
    assert [(row["fate"], row["code"], row["region"]) for row in rows] == [
        ("deduplicated", "DUP_IDENTICAL", "04"),
        ("quarantined", "ROW_RAGGED", "unknown"),
    ]


def test_what_became_of_the_rows_stands_in_one_line(made):
    (row,) = made(
        "conserved",
        read_row=[{"rows": 9}, {"rows": 1}],
        published_row=[{"rows": 7}],
        aside_row=[{"fate": "quarantined", "rows": 1}, {"fate": "deduplicated", "rows": 2}],
    )
    assert [row[name] for name in ("rows_read", "published", "quarantined", "deduplicated")] == [10, 7, 1, 2]
