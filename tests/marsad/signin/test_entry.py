from datetime import date, datetime

import pytest

from marsad import roles
from marsad.scope import Scope
from marsad.signin import Grant, Identity, Refused, admit
from marsad.signin.entry import CLOCK, narrower_role, narrower_scopes

LAST_SECOND = datetime(2024, 6, 30, 23, 59, 59, tzinfo=CLOCK).timestamp()


def scopes(*codes):
    return tuple(Scope.parse(code) for code in codes)


def entry(claimed, granted, now=LAST_SECOND):
    """`claimed` and `granted` are a role and its territories, as two texts."""
    role, codes = claimed
    identity = Identity("i", "s", role, tuple(codes.split()), 0, 0, "k")
    grant = granted and Grant("i", "s", granted[0], scopes(*granted[1].split()), date(2024, 6, 30))
    return admit(identity, grant, now)


def refused(*args):
    with pytest.raises(Refused) as refusal:
        entry(*args)
    return refusal.value.code


@pytest.mark.parametrize("role", roles.plan().roles)
def test_both_agreeing_gives_what_both_say(role):
    code = {"nation": "nation", "region": "04", "province": "04.421", "school": "16698Z"}[roles.role(role).territory]
    found = entry((role, code), (role, code))
    assert (found.role, found.scopes) == (role, scopes(code))


@pytest.mark.parametrize(
    ("claimed", "granted", "narrow"),
    [
        ("data_steward", "central", "central"),  # all a central official may, and names besides
        ("regional_director", "provincial_director", "provincial_director"),
        ("administrator", "auditor", "auditor"),
    ],
)
def test_of_two_roles_the_narrower_wins_whoever_says_it(claimed, granted, narrow):
    assert narrower_role(roles.role(claimed), roles.role(granted)).name == narrow
    assert narrower_role(roles.role(granted), roles.role(claimed)).name == narrow


@pytest.mark.parametrize(("one", "other"), [("central", "school_head"), ("auditor", "central")])
def test_of_two_roles_that_each_may_do_more_none_is_taken(one, other):
    # The central office sees the nation without names, a school head one school with them.
    with pytest.raises(Refused, match="ROLE_DISAGREES"):
        narrower_role(roles.role(one), roles.role(other))


@pytest.mark.parametrize(
    ("claimed", "granted", "narrow"),
    [
        (("nation",), ("04",), ("04",)),
        (("04",), ("04.421",), ("04.421",)),
        (("04", "05"), ("05", "06"), ("05",)),
        (("04",), ("05.421",), ()),
        (("nation",), ("16698Z",), ("16698Z",)),
        (("04",), ("16698Z",), ()),  # nothing is opened to learn where a school lies
    ],
)
def test_of_two_territories_the_inner_one_wins_whoever_says_it(claimed, granted, narrow):
    assert narrower_scopes(scopes(*claimed), scopes(*granted)) == scopes(*narrow)
    assert narrower_scopes(scopes(*granted), scopes(*claimed)) == scopes(*narrow)


def test_an_unknown_role_is_refused():
    assert refused(("king", "04"), ("regional_director", "04")) == "ROLE_UNKNOWN"


def test_without_a_grant_nobody_comes_in():
    assert refused(("regional_director", "04"), None) == "GRANT_MISSING"


@pytest.mark.parametrize("codes", ["05", "all", "04.421"])
def test_no_territory_in_both_is_refused(codes):
    # 04.421 lies in 04, and a regional director holds no province.
    assert refused(("regional_director", codes), ("regional_director", "04")) == "TERRITORY_NONE"


def test_a_grant_holds_to_the_end_of_its_last_day_in_morocco():
    same = ("regional_director", "04")
    assert entry(same, same, LAST_SECOND)
    assert refused(same, same, LAST_SECOND + 1) == "GRANT_EXPIRED"


def test_several_territories_stay_several():
    both = ("provincial_director", "04.421 04.441")
    assert entry(both, both).scopes == scopes("04.421", "04.441")
