import pytest

from marsad.frame import look, names
from marsad.scope import ScopeError


def test_without_an_address_one_stands_at_home(view_of):
    assert view_of("regional_director:04").place.code == "04"


@pytest.mark.parametrize("elsewhere", ["nation", "01", "01.511", "01234R", "99", "04.421.01.0", "unknown"])
def test_a_place_outside_the_scope_leads_home(view_of, elsewhere):
    assert view_of("regional_director:04", territory=elsewhere).place.code == "04"


def test_the_breadcrumb_starts_at_ones_own_territory(view_of):
    place = view_of("regional_director:04", territory="20001P").place
    assert [code for code, _ in place.ancestors] == ["04", "04.441"]


def test_a_place_knows_its_region_even_above_the_scope(view_of):
    assert view_of("school_head:20001P").place.region == "04"


def test_a_code_that_nobody_has_is_no_filter(view_of):
    view = view_of(sex="female,robot", stream="2BACZZ")
    assert view.address.filters == (("sex", ("female",)),)


def test_filters_are_offered_from_ones_own_territory_only(view_of):
    assert look.options(view_of("regional_director:01"))["stream"] == ("2BACSP",)


def test_the_latest_session_is_shown_first(view_of):
    view = view_of()
    assert (view.session.code, view.previous) == ("2024", "2023")


def test_an_unknown_session_is_the_latest(view_of):
    assert view_of(session="1999").session.code == "2024"


def test_the_first_session_has_none_before(view_of):
    assert view_of(session="2023").previous is None


def test_a_region_has_its_own_window(view_of):
    assert view_of(territory="01").steps["claims"].ends_day == 17
    assert view_of().steps["claims"].ends_day == 20


def test_a_scope_that_is_not_published_is_refused(view_of):
    with pytest.raises(ScopeError):
        view_of("school_head:99999Z")


def test_names_follow_the_language(view_of):
    assert names.of(view_of(lang="ar"), "04.441") == "سلا"
    assert names.of(view_of(lang="fr"), "04.441") == "Salé"


def test_a_province_knows_its_schools_by_name(view_of):
    assert names.of(view_of(territory="04.441"), "20001P") == "Lycée Bouknadel"
