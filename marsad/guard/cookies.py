"""The sign-in cookie as Streamlit writes it: whose it is, and a request without it once it is worth nothing."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import Any

from starlette.requests import HTTPConnection
from starlette.types import Scope
from streamlit.auth_util import get_cookie_with_chunks
from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value

from marsad.signin import BROWSER, Refused, Sessions, of_browser, of_session, session_key

USER = "_streamlit_user"
MINE = ("_streamlit_user", "_streamlit_user_tokens")


@dataclass(frozen=True)
class SignIn:
    issuer: str
    subject: str
    key: str
    since: float
    issued: float


class Watch:
    """Knows from a request's cookies which sign-in it belongs to, and whether that still lives."""

    def __init__(self, sessions: Sessions, secret: Callable[[], str]) -> None:
        self._sessions, self._secret = sessions, secret

    def of(self, scope: Scope) -> SignIn | None:
        """The living sign-in of a request; a cookie that is forged, over or signed out is none."""
        found = self.claimed(scope)
        return found if found and self._sessions.lives(found.key, found.since, found.issued) else None

    def claimed(self, scope: Scope) -> SignIn | None:
        """The sign-in of a well-signed cookie, living or not."""
        claims = self._claims(HTTPConnection(scope).cookies)
        issued = claims.get("iat")
        since = claims.get("auth_time", issued)
        if type(issued) is not int or type(since) is not int:
            return None
        return SignIn(str(claims.get("iss")), str(claims.get("sub")), session_key(claims), since, issued)

    def acted(self, signed: SignIn) -> None:
        if self._sessions.lives(signed.key, signed.since, signed.issued):
            try:
                self._sessions.touch(signed.key)
            except Refused:
                return  # not noted, so not lengthened: the session closes by itself

    def revoke(self, signed: SignIn) -> None:
        self._sessions.revoke(signed.key)

    def _claims(self, cookies: Mapping[str, str]) -> Mapping[str, Any]:
        def one(name: str) -> bytes | None:
            value = cookies.get(name)
            return decode_signed_value(self._secret(), name, value) if value else None

        try:
            claims = json.loads(get_cookie_with_chunks(one, USER) or b"{}")
        except (ValueError, TypeError):
            return {}
        return claims if isinstance(claims, dict) else {}


def bearer(watch: Watch | None) -> Callable[[Scope], str]:
    """Who sends a request, as links know their owner; empty for nobody."""

    def signed_in(scope: Scope) -> str:
        signed = watch.of(scope)
        return of_session(signed.key) if signed else ""

    def at_this_machine(scope: Scope) -> str:
        return of_browser(HTTPConnection(scope).cookies.get(BROWSER))

    return signed_in if watch else at_this_machine


def without_sign_in(scope: Scope) -> Scope:
    """The same request without its sign-in cookies, chunks and tokens included."""
    headers = [(name, value) for name, value in scope["headers"] if name.lower() != b"cookie"]
    left = {name: value for name, value in HTTPConnection(scope).cookies.items() if not name.startswith(MINE)}
    written = "; ".join(f"{name}={value}" for name, value in left.items())
    return {**scope, "headers": [*headers, *([(b"cookie", written.encode("latin-1"))] if written else [])]}


def signs_in(cookies: list[bytes]) -> bool:
    """Whether an answer's cookies hold a sign-in, rather than take one away."""
    jar = [SimpleCookie(cookie.decode("latin-1")) for cookie in cookies]
    return any(morsel.key == USER and morsel.value for one in jar for morsel in one.values())
