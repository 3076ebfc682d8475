import pytest

from marsad.scope import Scope, ScopeError


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("nation", "nation"),
        ("04", "region"),
        ("12", "region"),
        ("04.421", "province"),
        ("06.141.01.00", "province"),
        ("16698Z", "school"),
    ],
)
def test_the_form_of_a_code_says_its_kind(text, kind):
    assert Scope.parse(text) == Scope(kind, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        None,
        " ",
        "all",  # everything is spelt nation
        "NATION",
        "4",  # a lost leading zero is not guessed
        "00",
        "13",
        "04.",
        "04.421.01.0",  # a commune is a dimension, not a scope
        "04\n",
        "04,05",
        "16698z",
        "../region_05",
        "04' or '1'='1",
        "unknown",
    ],
)
def test_anything_else_raises(text):
    with pytest.raises(ScopeError, match="names no territory"):
        Scope.parse(text)


@pytest.mark.parametrize(
    ("outer", "inner", "inside"),
    [
        ("nation", "04", True),
        ("nation", "16698Z", True),
        ("04", "04", True),
        ("04", "04.421", True),
        ("04", "05.421", False),
        ("04", "nation", False),
        ("04.421", "04", False),
        ("06.141.01.00", "06.141.01.00", True),
        ("06.141.01.00", "06.141.02.00", False),
        ("16698Z", "16698Z", True),
        ("16698Z", "16700B", False),
        ("16698Z", "04.421", False),
    ],
)
def test_a_territory_holds_itself_and_what_lies_inside(outer, inner, inside):
    assert Scope.parse(outer).contains(Scope.parse(inner)) is inside


def test_a_school_lies_where_its_province_lies():
    school = Scope.parse("16698Z")
    assert Scope.parse("04").contains(school, province="04.421")
    assert not Scope.parse("05").contains(school, province="04.421")


def test_a_school_of_unknown_place_lies_in_no_region():
    assert not Scope.parse("04").contains(Scope.parse("16698Z"))
