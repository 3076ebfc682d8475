from tests.queries.test_territories import SCHOOL, TERRITORY

TABLES = {"territory": [row | {"map_code": row["code"]} for row in TERRITORY], "school": SCHOOL}


def codes(answer, within):
    return [(row[0], row[1]) for row in answer("children", TABLES, within=within)]


def test_children_are_one_step_down(answer):
    assert codes(answer, "nation") == [("04", "region")]
    assert codes(answer, "04") == [("04.421", "province"), ("04.441", "province")]


def test_the_children_of_a_province_are_its_schools(answer):
    assert codes(answer, "04.421") == [("16698Z", "school")]


def test_a_school_has_no_children(answer):
    assert codes(answer, "16698Z") == []
