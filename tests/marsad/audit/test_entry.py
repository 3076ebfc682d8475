import pytest

from marsad import audit
from tests.marsad.audit.chain import HEAD, write

PERSONAL = [
    "Fatima El Alaoui",
    "فاطمة العلوي",
    "AB123456",
    "ab123456",
    "G130012301",
    "BK412367|x",
    "f.alaoui@taalim.ma",
]
FIELDS = ["action", "purpose", "object_class", "territory", "snapshot", "rows"]


@pytest.mark.parametrize("value", PERSONAL)
@pytest.mark.parametrize("field", FIELDS)
def test_no_name_or_number_enters_by_a_field(tmp_path, field, value):
    with pytest.raises(audit.Forbidden) as refused:
        write(tmp_path, **{field: value})
    assert value not in str(refused.value)  # messages end up in logs too
    assert list(audit.entries(tmp_path)) == []


@pytest.mark.parametrize("value", PERSONAL)
@pytest.mark.parametrize("field", ["issuer", "subject", "role", "scope"])
def test_no_name_or_number_enters_by_the_actor(tmp_path, field, value):
    actor = audit.Actor(**vars(HEAD) | {field: value})
    with pytest.raises(audit.Forbidden):
        write(tmp_path, actor=actor)


def test_a_number_hidden_in_an_address_of_the_issuer_is_found(tmp_path):
    with pytest.raises(audit.Forbidden):
        write(tmp_path, actor=audit.Actor("https://idp.example/ab123456", "u", "central", "nation"))


@pytest.mark.parametrize("rows", [-1, True, 2.5, "25", None, 10**9])
def test_rows_are_a_number_of_rows(tmp_path, rows):
    with pytest.raises(audit.Forbidden):
        write(tmp_path, rows=rows)


@pytest.mark.parametrize("subject", ["u-17", "auth0|5f7c8ec7c33c6c004bbafe82", "ab123456-7f7e-4e52-9f3e-0a4c5d6e7f80"])
def test_what_providers_use_as_subjects_may_enter(tmp_path, subject):
    write(tmp_path, actor=audit.Actor("https://idp.example", subject, "central", "nation"))
    assert next(audit.entries(tmp_path)).subject == subject
