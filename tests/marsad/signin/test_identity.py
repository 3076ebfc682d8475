import pytest

from marsad.signin import Provider, Refused, identify, session_key

NOW = 1_717_000_000
OURS = (Provider("ministry", "https://id.ma", "marsad"),)
CLAIMS = {
    "iss": "https://id.ma",
    "sub": "amina",
    "aud": "marsad",
    "iat": NOW - 60,
    "auth_time": NOW - 90,
    "nonce": "n1",
    "marsad_role": "regional_director",
    "marsad_territories": ["04"],
}


def identified(**changes):
    claims = {name: value for name, value in (CLAIMS | changes).items() if value is not None}
    return identify(claims, OURS, NOW, "marsad_role", "marsad_territories")


def test_an_identity_says_who_with_which_role_where_and_since_when():
    found = identified()
    assert (found.issuer, found.subject, found.role) == ("https://id.ma", "amina", "regional_director")
    assert (found.territories, found.since, found.issued) == (("04",), NOW - 90, NOW - 60)


@pytest.mark.parametrize(
    "changes",
    [
        {"iss": "https://evil.ma"},
        {"iss": None},
        {"sub": ""},
        {"aud": "other"},
        {"aud": None},
        {"aud": ["marsad", "other"]},
        {"aud": "other", "azp": "marsad"},  # Authlib lets this one pass
        {"iat": None, "auth_time": None},
        {"iat": None},
        {"auth_time": "yesterday"},
        {"auth_time": True},
        {"auth_time": NOW + 3600},  # would live longer than eight hours
    ],
)
def test_a_token_that_is_not_for_us_is_refused(changes):
    with pytest.raises(Refused) as refusal:
        identified(**changes)
    assert refusal.value.code == "TOKEN_INVALID"


@pytest.mark.parametrize("role", [None, "", " ", ["central"], 7])
def test_a_token_without_a_role_is_refused(role):
    with pytest.raises(Refused) as refusal:
        identified(marsad_role=role)
    assert refusal.value.code == "ROLE_UNKNOWN"


@pytest.mark.parametrize("territories", [None, "", [], [""], [4], {"04": True}])
def test_a_token_without_a_territory_is_refused(territories):
    with pytest.raises(Refused) as refusal:
        identified(marsad_territories=territories)
    assert refusal.value.code == "TERRITORY_NONE"


def test_territories_may_be_one_text():
    assert identified(marsad_territories="04 05").territories == ("04", "05")


def test_two_sign_ins_of_one_person_are_two_sessions():
    assert session_key(CLAIMS) != session_key(CLAIMS | {"nonce": "n2"})
    assert session_key(CLAIMS) == session_key(CLAIMS | {"marsad_role": "central"})
