def gap(field, needed, missing, **more):
    return {"field": field, "needed": needed, "missing": missing, "set_aside": 0} | more


def test_a_share_of_missing_fields_is_a_ratio_of_sums(answer):
    """The mean of the two provinces' shares would be a quarter."""
    rows = [gap("sex", 2, 1), gap("sex", 8, 0, province="04.441")]
    assert answer("completeness_by", {"completeness": rows}, by=["field"]) == [("sex", 10, 1, 0, 0.1)]


def test_a_field_nobody_must_have_has_no_share(answer):
    ((*_, value),) = answer("completeness_by", {"completeness": [gap("cnie_number", 0, 0)]}, by=["field"])
    assert value is None


def test_a_province_sees_its_own_fields(answer):
    rows = [gap("sex", 2, 1), gap("sex", 8, 0, province="04.441")]
    found = answer("completeness_by", {"completeness": rows}, by=["province"], within="04.421")
    assert [row[0] for row in found] == ["04.421"]
