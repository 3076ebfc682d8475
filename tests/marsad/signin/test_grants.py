import pytest

from marsad.signin import Grants, GrantsError, Refused, read_grants

GOOD = """
[[grant]]
issuer = "https://id.ma"
subject = "amina"
role = "regional_director"
territories = ["04"]
until = 2024-12-31
"""
BROKEN = (
    ("", "no [[grant]]"),
    ("grant = 3", "no [[grant]]"),
    ("[[grant", "TOML"),
    (GOOD.replace("until = 2024-12-31", ""), "write exactly"),
    (GOOD + 'name = "Amina"', "write exactly"),
    (GOOD.replace('"amina"', '""'), "not empty"),
    (GOOD.replace("2024-12-31", '"soon"'), "until is a day"),
    (GOOD.replace("regional_director", "king"), "is no role"),
    (GOOD.replace('["04"]', "[]"), "not empty"),
    (GOOD.replace('["04"]', '"04"'), "list of codes"),
    (GOOD.replace('"04"', '"all"'), "names no territory"),
    (GOOD.replace('"04"', '"nation"'), "of kind region"),
    (GOOD + GOOD, "has one already"),
)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "grants.toml"
    path.write_text(GOOD, encoding="utf-8")
    return path


class Clock:
    now = 1_717_000_000.0

    def __call__(self):
        return self.now


def rewrite(file, text):
    """As an editor does: another file takes the name, at another time."""
    aside = file.with_suffix(".new")
    aside.write_text(text, encoding="utf-8")
    aside.replace(file)


def of_amina(grants):
    return grants.of("https://id.ma", "amina")


def test_a_grant_is_found_by_issuer_and_subject(file):
    assert of_amina(Grants(file)).role == "regional_director"
    assert Grants(file).of("https://other.ma", "amina") is None


@pytest.mark.parametrize(("text", "why"), BROKEN)
def test_a_broken_file_says_where_and_what_to_write(file, text, why):
    file.write_text(text, encoding="utf-8")
    with pytest.raises(GrantsError) as error:
        read_grants(file)
    assert why in str(error.value)
    assert str(file) in str(error.value)


def test_a_change_holds_at_the_next_question(file):
    grants = Grants(file)
    of_amina(grants)
    rewrite(file, GOOD.replace('"amina"', '"brahim"'))
    assert of_amina(grants) is None


def test_a_broken_change_leaves_the_last_good_file_for_a_day(file):
    clock = Clock()
    grants = Grants(file, clock)
    of_amina(grants)
    rewrite(file, "")
    clock.now += 24 * 3600 - 1
    assert of_amina(grants)
    clock.now += 2
    with pytest.raises(Refused) as refusal:
        of_amina(grants)
    assert refusal.value.code == "GRANTS_INVALID"


def test_a_file_that_is_gone_counts_as_broken(file):
    clock = Clock()
    grants = Grants(file, clock)
    of_amina(grants)
    file.unlink()
    assert of_amina(grants)
    clock.now += 24 * 3600 + 1
    with pytest.raises(Refused):
        of_amina(grants)


def test_a_file_that_never_was_good_lets_nobody_in(file):
    file.write_text("", encoding="utf-8")
    with pytest.raises(Refused):
        of_amina(Grants(file))


def test_a_repaired_file_holds_at_once(file):
    grants = Grants(file)
    rewrite(file, "")
    with pytest.raises(Refused):
        of_amina(grants)
    rewrite(file, GOOD)
    assert of_amina(grants)
