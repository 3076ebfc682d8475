"""Who an ID token says has signed in. Its signature was checked at sign-in; what it claims is checked again here."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from marsad.signin.refusal import Refused

WELL_KNOWN = "/.well-known/openid-configuration"
LEEWAY = 120  # seconds that two clocks may differ


@dataclass(frozen=True)
class Provider:
    name: str
    issuer: str
    client: str


@dataclass(frozen=True)
class Identity:
    """What the provider says: at most this may be seen, whatever the grants file adds."""

    issuer: str
    subject: str
    role: str
    territories: tuple[str, ...]
    since: int  # when the person typed a password, in seconds since 1970: eight hours count from here
    issued: int  # when this token was made: idle minutes count from here
    session: str  # a fingerprint of this one sign-in


def identify(
    claims: Mapping[str, Any], providers: Sequence[Provider], now: float, role: str, territories: str
) -> Identity:
    """`role` and `territories` are the names of two claims. A claim missing or of another form refuses."""
    issuer, subject = _text(claims, "iss"), _text(claims, "sub")
    _require_ours(claims, issuer, providers)
    issued = _moment(claims.get("iat"), now)
    since = _moment(claims.get("auth_time", issued), now)
    held = _text(claims, role, "ROLE_UNKNOWN"), _codes(claims, territories)
    return Identity(issuer, subject, *held, since, issued, session_key(claims))


def session_key(claims: Mapping[str, Any]) -> str:
    """One sign-in's own name: the nonce was drawn for it alone. It opens nothing, so it may lie in a file."""
    parts = [str(claims.get(name, "")) for name in ("iss", "sub", "nonce", "iat")]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _require_ours(claims: Mapping[str, Any], issuer: str, providers: Sequence[Provider]) -> None:
    """Authlib lets a token for another client pass when `azp` names us: the audience must be us, and only us."""
    audience = claims.get("aud")
    audiences = [audience] if isinstance(audience, str) else audience
    if not any(audiences == [one.client] and one.issuer == issuer for one in providers):
        raise Refused("TOKEN_INVALID", "issuer and audience are not those of a configured provider")


def _moment(value: object, now: float) -> int:
    if type(value) is not int or value > now + LEEWAY:
        raise Refused("TOKEN_INVALID", "a moment of the token is missing or in the future")
    return value


def _text(claims: Mapping[str, Any], name: str, code: str = "TOKEN_INVALID") -> str:
    value = claims.get(name)
    if not isinstance(value, str) or not value.strip():
        raise Refused(code, f"claim {name} is missing")
    return value


def _codes(claims: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = claims.get(name)
    codes = value.split() if isinstance(value, str) else value
    if not isinstance(codes, list) or not codes or not all(isinstance(code, str) and code for code in codes):
        raise Refused("TERRITORY_NONE", f"claim {name} names no territory")
    return tuple(dict.fromkeys(codes))
