"""Whose a link is: the sign-in it was made in, or where nobody signs in (the demonstration) the browser."""

import hashlib
import re
import secrets

BROWSER = "marsad_browser"  # a cookie of the demonstration, no page can read it
FORM = re.compile(r"[A-Za-z0-9_-]{43}")


def new_browser() -> str:
    return secrets.token_urlsafe(32)


def of_browser(secret: str | None) -> str:
    """Empty without a secret of our making: then no link can be made, nor opened."""
    if not secret or not FORM.fullmatch(secret):
        return ""
    return "browser " + hashlib.sha256(secret.encode()).hexdigest()


def of_session(key: str) -> str:
    return f"session {key}"
