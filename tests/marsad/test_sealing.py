import hmac

import pytest

from marsad.sealing import Key, Matcher, SealBroken

KEY = Key(1, b"k" * 32)
WHO = KEY.candidate_key("G130000001")
VALUES = {"last_name_fr": "EL ALAOUI", "first_name_ar": "فاطمة", "cnie_number": "AB123456", "class": None}


def test_what_was_sealed_comes_back_as_it_was():
    assert KEY.unseal("2024", WHO, KEY.seal("2024", WHO, VALUES)) == VALUES


def test_nothing_readable_is_in_the_sealed_bytes():
    sealed = KEY.seal("2024", WHO, VALUES)
    assert not [text for text in VALUES.values() if text and text.encode() in sealed]


def test_the_same_values_are_never_sealed_alike():
    assert KEY.seal("2024", WHO, VALUES) != KEY.seal("2024", WHO, VALUES)  # or equal rows would show


@pytest.mark.parametrize(
    ("key", "session", "candidate"),
    [
        (KEY, "2023", WHO),
        (KEY, "2024", KEY.candidate_key("G130000002")),
        (Key(2, KEY.secret), "2024", WHO),
        (Key(1, b"x" * 32), "2024", WHO),
    ],
    ids=["another session", "another candidate", "another version", "another key"],
)
def test_a_row_opens_at_its_own_place_with_its_own_key_alone(key, session, candidate):
    with pytest.raises(SealBroken) as broken:
        key.unseal(session, candidate, KEY.seal("2024", WHO, VALUES))
    assert candidate not in str(broken.value)


@pytest.mark.parametrize("at", [0, 12, 20, -1])
def test_one_flipped_bit_is_noticed(at):
    sealed = bytearray(KEY.seal("2024", WHO, VALUES))
    sealed[at] ^= 1
    with pytest.raises(SealBroken):
        KEY.unseal("2024", WHO, bytes(sealed))


@pytest.mark.parametrize("short", [b"", b"\0" * 12, b"\0" * 20])
def test_too_few_bytes_are_not_a_crash(short):
    with pytest.raises(SealBroken):
        KEY.unseal("2024", WHO, short)


def test_matching_needs_the_key():
    """An unkeyed hash of a CNIE is found by trying all numbers: this one is not."""
    assert KEY.cnie_key("AB123456") == KEY.cnie_key("AB123456")
    assert KEY.cnie_key("AB123456") != Key(1, b"x" * 32).cnie_key("AB123456")


@pytest.mark.parametrize("key", [b"k" * 32, bytes(range(32))])
def test_matching_is_hmac_sha_256(key):
    """The second count is Python's own."""
    assert Matcher(key).match("AB123456") == hmac.digest(key, b"AB123456", "sha256")[:16].hex()


def test_a_number_and_a_candidate_of_the_same_text_do_not_match():
    assert KEY.cnie_key("G130000001") != KEY.candidate_key("G130000001")


def test_no_number_has_no_key():
    assert KEY.cnie_key(None) is None  # or all who have none would look like one person


def test_a_secret_does_not_show_in_an_error():
    assert "kkkk" not in repr(KEY)
