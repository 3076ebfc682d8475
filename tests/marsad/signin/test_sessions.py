import shutil

import pytest

from marsad.signin import Refused, Sessions

KEY, OTHER = "a" * 64, "b" * 64
IDLE, LONGEST = 1800, 8 * 3600


class Clock:
    now = 1_717_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def sessions(tmp_path, clock):
    return Sessions(tmp_path, IDLE, LONGEST, clock)


def why_not(sessions, since):
    with pytest.raises(Refused) as refusal:
        sessions.require(KEY, since)
    return refusal.value.code


def test_a_session_lives_thirty_idle_minutes(sessions, clock):
    since = clock.now
    clock.now += IDLE - 1
    assert sessions.lives(KEY, since)
    clock.now += 1
    assert why_not(sessions, since) == "SESSION_IDLE"


def test_doing_something_lengthens_it_to_eight_hours_at_most(sessions, clock):
    since = clock.now
    while clock.now < since + LONGEST - IDLE:
        clock.now += IDLE - 1
        sessions.require(KEY, since)
        sessions.touch(KEY)
    clock.now = since + LONGEST
    sessions.touch(KEY)
    assert why_not(sessions, since) == "SESSION_OVER"


def test_a_provider_that_remembers_does_not_make_a_new_session_idle(sessions, clock):
    # Typed the password an hour ago, came here just now.
    assert sessions.lives(KEY, clock.now - 3600, clock.now)
    assert not sessions.lives(KEY, clock.now - LONGEST, clock.now)


def test_looking_does_not_lengthen_it(sessions, clock):
    since = clock.now
    for _ in range(IDLE // 60):
        clock.now += 60
        sessions.lives(KEY, since)
    assert not sessions.lives(KEY, since)


def test_signed_out_is_signed_out(sessions, clock):
    sessions.revoke(KEY)
    assert why_not(sessions, clock.now) == "SESSION_REVOKED"
    assert sessions.lives(OTHER, clock.now)


def test_signed_out_stays_so_after_a_restart_and_in_every_process(sessions, clock, tmp_path):
    beside = Sessions(tmp_path, IDLE, LONGEST, clock)
    sessions.revoke(KEY)
    assert not beside.lives(KEY, clock.now)
    assert not Sessions(tmp_path, IDLE, LONGEST, clock).lives(KEY, clock.now)


def test_an_idle_session_is_not_revived_by_a_restart(sessions, clock, tmp_path):
    since = clock.now
    sessions.touch(KEY)
    clock.now += IDLE
    assert not Sessions(tmp_path, IDLE, LONGEST, clock).lives(KEY, since)


def test_what_no_cookie_can_outlive_is_swept(sessions, clock, tmp_path):
    sessions.touch(KEY)
    sessions.revoke(OTHER)
    clock.now += 1_000_000_000
    Sessions(tmp_path, IDLE, LONGEST, clock)
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []


def test_a_folder_that_cannot_be_written_closes(sessions, tmp_path):
    for name in ("seen", "revoked"):
        shutil.rmtree(tmp_path / name)
    for act in (sessions.touch, sessions.revoke):
        with pytest.raises(Refused) as refusal:
            act(KEY)
        assert refusal.value.code == "STATE_UNAVAILABLE"


@pytest.mark.parametrize("key", ["", "../../etc/passwd", "A" * 64, "a" * 63])
def test_a_key_cannot_name_another_file(sessions, key):
    for act in (sessions.touch, sessions.revoke, lambda key: sessions.require(key, 1_717_000_000)):
        with pytest.raises(Refused):
            act(key)
