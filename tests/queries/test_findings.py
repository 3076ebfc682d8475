import pytest

EVERYTHING = {"severity": "all", "code": "all", "file": "all", "sought": "all", "most": 25, "first": 0}
FOUND = {"code": "CNIE_FORMAT", "severity": "field", "source": "candidates", "file": "a.csv", "sheet": "", "row": 2}
FOUND |= {"column": "NUM_CNIE (cnie_number)", "value": "A••••4", "expected": ""}
ROWS = [
    FOUND | {"row": 9},
    FOUND,
    FOUND | {"code": "ROW_RAGGED", "severity": "quarantine", "file": "b.csv", "row": 5},
    FOUND | {"code": "AGE_RANGE", "file": "c.csv", "province": "04.441"},
]


def listed(answer, **chosen):
    """File and row of each, and how many there are in all."""
    rows = answer("findings", {"finding": ROWS}, **(EVERYTHING | chosen))
    return [(row[4], row[6]) for row in rows], {row[-1] for row in rows}


def test_the_gravest_come_first_then_the_order_of_the_files(answer):
    assert listed(answer) == ([("b.csv", 5), ("a.csv", 2), ("a.csv", 9), ("c.csv", 2)], {4})


@pytest.mark.parametrize(
    ("chosen", "kept"),
    [
        ({"severity": "quarantine"}, [("b.csv", 5)]),
        ({"code": "AGE_RANGE"}, [("c.csv", 2)]),
        ({"file": "a.csv"}, [("a.csv", 2), ("a.csv", 9)]),
        ({"sought": "B.CSV"}, [("b.csv", 5)]),
        ({"sought": "9"}, [("a.csv", 9)]),
        ({"sought": "%"}, []),  # a sign of a pattern is a sign like any other
        ({"within": "04.441"}, [("c.csv", 2)]),
    ],
)
def test_each_filter_narrows_the_list(answer, chosen, kept):
    assert listed(answer, **chosen)[0] == kept


def test_a_page_says_how_many_there_are_in_all(answer):
    assert listed(answer, most=2, first=2) == ([("a.csv", 9), ("c.csv", 2)], {4})
