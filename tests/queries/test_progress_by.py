from marsad.scope import Scope

NATION = Scope.parse("nation")
ROWS = [
    {"cnie_day": -5},
    {"cnie_day": -5, "sex": "male"},
    {"cnie_day": 3, "school": "20001P", "province": "04.441"},
    {"cnie_day": 9999},  # never happened: on no day
    {"cnie_day": 2, "session": "2023"},  # not asked for
]


def test_each_part_counts_its_own_days(answer):
    rows = answer("progress_by", {"candidate": ROWS}, event="cnie_day", by=["province", "school"])
    assert rows == [("04.421", "16698Z", -5, 2), ("04.441", "20001P", 3, 1)]


def test_a_place_and_a_filter_narrow(answer):
    asked = {"event": "cnie_day", "by": ["school"]}
    assert answer("progress_by", {"candidate": ROWS}, **asked, within="04.441") == [("20001P", 3, 1)]
    assert answer("progress_by", {"candidate": ROWS}, **asked, sex=["male"]) == [("16698Z", -5, 1)]


def test_parts_add_up_to_the_whole(sample_snapshot):
    asked = {"event": "cnie_day", "sessions": ["2024"], "within": "nation"}
    parts = sample_snapshot.ask("progress_by", NATION, by=["province", "school"], **asked)
    whole = sample_snapshot.ask("progress", NATION, **asked)
    assert parts.groupby("day")["happened"].sum().tolist() == whole["happened"].tolist()
