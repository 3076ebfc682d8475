"""Names at rest: sealed with a key that lies elsewhere, matched by a keyed hash, readable one page at a time.

A version of the keyring is one random secret. Each use has its own key from it: what matches cannot open.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

NONCE = 12  # bytes before the ciphertext; random, never used twice with one key
COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
MATCH_BYTES = 16  # of an HMAC-SHA-256: among a million candidates two never meet by chance


class SealBroken(ValueError):
    """Not what was sealed for this candidate, session and key version."""


class Matcher:
    """HMAC-SHA-256 with its two beginnings worked out once: a publication matches half a million candidates."""

    def __init__(self, key: bytes) -> None:
        block = key.ljust(sha256().block_size, b"\0")
        self._inner, self._outer = (sha256(bytes(byte ^ pad for byte in block)) for pad in (0x36, 0x5C))

    def match(self, value: str) -> str:
        inner, outer = self._inner.copy(), self._outer.copy()
        inner.update(value.encode())
        outer.update(inner.digest())
        return outer.digest()[:MATCH_BYTES].hex()


@dataclass(frozen=True, repr=False)
class Key:
    """One version of the keyring. Without `repr`: a secret must not enter a log by way of an error."""

    version: int
    secret: bytes

    @cached_property
    def mark(self) -> str:
        """Tells this secret from another of the same version number, and nothing about it."""
        return self._derived("mark of the key")[:MATCH_BYTES].hex()

    def candidate_key(self, massar_code: str) -> str:
        return self._candidates.match(massar_code)

    def cnie_key(self, number: str | None) -> str | None:
        return self._cnies.match(number) if number else None

    def seal(self, session: str, candidate: str, values: Mapping[str, str | None]) -> bytes:
        """Bound to its place: a ciphertext moved to another candidate or session does not open there."""
        nonce = os.urandom(NONCE)
        plain = COMPACT.encode(values).encode()
        return nonce + self._cipher.encrypt(nonce, plain, self._place(session, candidate))

    def unseal(self, session: str, candidate: str, sealed: bytes) -> dict[str, str | None]:
        try:
            plain = self._cipher.decrypt(sealed[:NONCE], sealed[NONCE:], self._place(session, candidate))
        except (InvalidTag, ValueError):
            raise SealBroken(f"a sealed row of session {session} does not open with key {self.version}") from None
        return json.loads(plain)

    def _place(self, session: str, candidate: str) -> bytes:
        return f"marsad {session} {candidate} {self.version}".encode()

    @cached_property
    def _cipher(self) -> AESGCM:
        return AESGCM(self._derived("seal names"))

    @cached_property
    def _candidates(self) -> Matcher:
        return Matcher(self._derived("match candidates"))

    @cached_property
    def _cnies(self) -> Matcher:
        return Matcher(self._derived("match cnie numbers"))

    def _derived(self, use: str) -> bytes:
        return HKDF(algorithm=SHA256(), length=32, salt=None, info=f"marsad: {use}".encode()).derive(self.secret)
