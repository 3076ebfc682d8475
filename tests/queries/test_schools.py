GATE = {"numerator": "cnie_held", "denominator": "registered", "remaining": "cnie_missing"}
SCHOOL = [
    {"school": "16698Z", "name_fr": "Al Qods", "name_ar": "القدس"},
    {"school": "16700B", "name_fr": "Ibn Sina", "name_ar": "ابن سينا"},
]
COMMUNE = [{"kind": "commune", "code": "04.421.01.0", "name_fr": "Rabat", "name_ar": "الرباط"}]


def row(school, held, registered, **more):
    counts = {"registered": registered, "cnie_held": held, "cnie_missing": registered - held}
    return {"school": school, "commune": "04.421.01.0"} | counts | more


def schools(answer, headcount, **params):
    tables = {"headcount": headcount, "school": SCHOOL, "territory": COMMUNE}
    return [(r[1], r[2], r[7], *r[11:]) for r in answer("schools", tables, **GATE, **params)]


def test_schools_are_ranked_by_candidates_still_missing(answer):
    """Ibn Sina has the lower rate, Al Qods more candidates to see: Al Qods comes first."""
    headcount = [row("16698Z", 60, 100), row("16698Z", 30, 40, sex="male"), row("16700B", 1, 10)]
    assert schools(answer, headcount) == [
        ("16698Z", "Al Qods", "Rabat", 90, 140, 50, 90 / 140, 1),
        ("16700B", "Ibn Sina", "Rabat", 1, 10, 9, 0.1, 2),
    ]


def test_schools_with_as_many_missing_share_their_rank(answer):
    assert [r[-1] for r in schools(answer, [row("16698Z", 5, 8), row("16700B", 0, 3)])] == [1, 1]


def test_an_unknown_school_stays_in_the_list_without_a_name(answer):
    assert schools(answer, [row("unknown", 1, 2)])[0][:2] == ("unknown", None)


def test_a_place_and_a_filter_narrow_the_list(answer):
    headcount = [row("16698Z", 6, 10), row("16700B", 1, 10, school_type="private", province="04.441")]
    assert [r[0] for r in schools(answer, headcount, within="04.441")] == ["16700B"]
    assert [r[0] for r in schools(answer, headcount, school_type=["public"])] == ["16698Z"]
