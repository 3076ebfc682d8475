import json

import pytest

from marsad import keyring
from marsad.keyring import KeysError


@pytest.fixture
def file(tmp_path):
    keyring.create(tmp_path / "keys" / "names.json")
    return tmp_path / "keys" / "names.json"


def test_a_new_file_is_readable_by_its_owner_alone(file):
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_a_rotated_ring_seals_with_the_new_and_still_opens_the_old(file):
    old = keyring.read(file).active
    sealed = old.seal("2024", "who", {"a": "b"})
    keyring.rotate(file)
    ring = keyring.read(file)
    assert ring.active.version == 2
    assert ring.active.secret != old.secret
    assert ring.key(1).unseal("2024", "who", sealed) == {"a": "b"}


def test_an_existing_file_is_never_written_over(file):
    before = file.read_bytes()
    with pytest.raises(KeysError, match="there already"):
        keyring.create(file)
    assert file.read_bytes() == before


def test_a_version_that_a_snapshot_needs_stays(file):
    keyring.rotate(file)
    with pytest.raises(KeysError, match="still needed"):
        keyring.retire(file, 1, needed={1})
    assert set(keyring.retire(file, 1, needed={2}).keys) == set(keyring.read(file).keys) == {2}


def test_the_active_version_stays(file):
    with pytest.raises(KeysError, match="still needed"):
        keyring.retire(file, 1, needed=set())


def test_a_missing_version_says_which(file):
    with pytest.raises(KeysError, match="version 7"):
        keyring.read(file).key(7)


def test_a_missing_file_says_what_to_do(tmp_path):
    with pytest.raises(KeysError, match="keys new") as missing:
        keyring.read(tmp_path / "none.json")
    assert missing.value.code == "KEYS_MISSING"


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644])
def test_a_file_that_others_may_read_is_refused(file, mode):
    file.chmod(mode)
    with pytest.raises(KeysError, match="chmod 600") as exposed:
        keyring.read(file)
    assert exposed.value.code == "KEYS_EXPOSED"


BROKEN = ["", "[]", "{}", '{"active": 1, "versions": {}}', '{"active": 1, "versions": {"1": "c2hvcnQ="}}']


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_file_is_refused_without_showing_it(file, text):
    file.write_text(text)
    with pytest.raises(KeysError) as broken:
        keyring.read(file)
    assert broken.value.code == "KEYS_BROKEN"


def test_the_ring_does_not_show_its_secrets(file):
    secret = json.loads(file.read_text())["versions"]["1"]
    ring = keyring.read(file)
    assert secret not in repr(ring) + str(vars(ring))
