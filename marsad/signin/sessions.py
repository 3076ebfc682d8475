"""How long a sign-in lives: eight hours, thirty idle minutes, or until it is signed out. Survives a restart.

One small file a session in a folder that all processes share: its time is when the person last did something.
Nothing is ever forgotten within the life of a cookie, so a cookie that was signed out stays signed out.
"""

import os
import re
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from marsad.signin.refusal import Refused

KEY = re.compile(r"[0-9a-f]{64}")
KEPT = 24 * 3600  # seconds; longer than any session lives
STEP = 5  # seconds between two notes of the same session


class Sessions:
    def __init__(self, folder: Path, idle: float, longest: float, clock: Callable[[], float] = time.time) -> None:
        self._seen, self._revoked, self._entered = (folder / name for name in ("seen", "revoked", "entered"))
        self._idle, self._longest, self._clock = idle, longest, clock
        for place in (self._seen, self._revoked, self._entered):
            place.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._sweep()

    def require(self, key: str, since: float, issued: float | None = None) -> None:
        """Raise unless this sign-in still lives. Looking does not lengthen it.

        `since` is when the password was typed, `issued` when the token was made (later, at a provider that remembers).
        """
        now = self._clock()
        if now - since >= self._longest:
            raise Refused("SESSION_OVER")
        if _time_of(self._revoked / _safe(key)) is not None:
            raise Refused("SESSION_REVOKED")
        if now - (_time_of(self._seen / key) or issued or since) >= self._idle:
            raise Refused("SESSION_IDLE")

    def lives(self, key: str, since: float, issued: float | None = None) -> bool:
        try:
            self.require(key, since, issued)
        except Refused:
            return False
        return True

    def touch(self, key: str) -> None:
        """Note that the person did something. A folder that cannot be written closes, it does not lengthen."""
        file, now = self._seen / _safe(key), self._clock()
        seen = _time_of(file)
        if seen is not None and now - seen < STEP:
            return
        try:
            file.touch(mode=0o600)
            os.utime(file, (now, now))
        except OSError as error:
            raise Refused("STATE_UNAVAILABLE", str(error.strerror)) from None

    def entered(self, key: str) -> bool:
        """Whether the access log has this sign-in's line already."""
        return _time_of(self._entered / _safe(key)) is not None

    def note_entered(self, key: str) -> None:
        with suppress(OSError):  # at worst the log has the line twice
            (self._entered / _safe(key)).touch(mode=0o600)

    def revoke(self, key: str) -> None:
        """Sign out for good: on the disk before it returns, for every process and after any restart."""
        file = self._revoked / _safe(key)
        try:
            _write_through(file)
        except OSError as error:
            raise Refused("STATE_UNAVAILABLE", str(error.strerror)) from None

    def _sweep(self) -> None:
        for file in [file for place in (self._seen, self._revoked, self._entered) for file in place.iterdir()]:
            if self._clock() - (_time_of(file) or 0) > KEPT:
                file.unlink(missing_ok=True)


def _write_through(file: Path) -> None:
    for path, flags in ((file, os.O_WRONLY | os.O_CREAT), (file.parent, os.O_RDONLY)):
        handle = os.open(path, flags, 0o600)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _safe(key: str) -> str:
    if not KEY.fullmatch(key):
        raise Refused("TOKEN_INVALID", "a session is named by 64 hexadecimal digits")
    return key


def _time_of(file: Path) -> float | None:
    """When a file was written, None if there is none; a folder that cannot be read closes the door."""
    try:
        return file.stat().st_mtime
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Refused("STATE_UNAVAILABLE", str(error.strerror)) from None
