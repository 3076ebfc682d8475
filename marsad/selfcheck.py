"""What must hold before a server starts. A refusal is one sentence that names the fix, and an exit with a failure."""

import os
import stat
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from marsad.loopback import is_loopback
from marsad.settings import Settings
from marsad.signin import GrantsError, SecretsError, read_grants, read_secrets, sections
from marsad.signin.identity import WELL_KNOWN

CALLBACK = "/oauth2callback"
COOKIE_LENGTH, CLIENT_LENGTH, VARIETY = 32, 16, 10
PLACEHOLDERS = ("change", "example", "secret", "password", "xxxx", "<")
DRAW = "python -c 'import secrets; print(secrets.token_urlsafe(48))'"


class CannotServe(SystemExit):
    """Ends the process with one sentence that names the fix, and exit code 1."""


def require_sign_in(configured: Settings, host: str) -> Mapping[str, Any] | None:
    """The secrets to hand to Streamlit; None where the demonstration may open, which is on this machine alone."""
    if configured.keys.exists():  # without them names stay closed, and figures are up
        require_private(configured.keys)
    if configured.secrets is None:
        if not is_loopback(host):
            raise CannotServe(
                f"Not started: {host} can be reached by others and no sign-in is configured: set MARSAD_SECRETS and "
                "MARSAD_GRANTS (docs/security.md), or listen on 127.0.0.1."
            )
        return None
    secrets = _secrets(configured.secrets)
    _require_cookie_secret(secrets["auth"])
    _require_redirect(secrets["auth"])
    for name, section in sections(secrets["auth"]).items():
        _require_provider(name, section)
    _require_grants(configured.grants)
    _require_state(configured.state)
    return secrets


def require_known_host(secrets: Mapping[str, Any], allowed_hosts: Sequence[str]) -> None:
    """The browser comes back from the provider to this host: a server that does not know it would turn it away."""
    host = urlsplit(secrets["auth"]["redirect_uri"]).hostname
    if host not in allowed_hosts:
        raise CannotServe(
            f"Not started: redirect_uri names the host {host}, and server.allowedHosts of .streamlit/config.toml does "
            "not: write it there."
        )


def require_private(file: Path) -> None:
    """A file of secrets is its owner's alone."""
    try:
        mode = file.stat().st_mode
    except OSError as error:
        raise CannotServe(f"Not started: {file} cannot be read ({error.strerror}).") from None
    if stat.S_IMODE(mode) & 0o077:
        raise CannotServe(f"Not started: others may read or change {file}: `chmod 600 {file}`.")


def _secrets(file: Path) -> Mapping[str, Any]:
    require_private(file)
    try:
        return read_secrets(file)
    except SecretsError as error:
        raise CannotServe(f"Not started: {error}.") from None


def _require_cookie_secret(auth: Mapping[str, Any]) -> None:
    if is_weak(auth.get("cookie_secret"), COOKIE_LENGTH):
        raise CannotServe(f"Not started: cookie_secret is weak or a placeholder: draw one, `{DRAW}`.")


def _require_redirect(auth: Mapping[str, Any]) -> None:
    address = urlsplit(str(auth.get("redirect_uri", "")))
    host = address.hostname or ""
    if address.path != CALLBACK or address.query or not host:
        raise CannotServe(f"Not started: redirect_uri must be https://<host>{CALLBACK}.")
    if address.scheme != "https" and not (address.scheme == "http" and is_loopback(host)):
        raise CannotServe(f"Not started: redirect_uri must be https, http is for this machine alone: {host} is not.")


def _require_provider(name: str, section: Mapping[str, Any]) -> None:
    if is_weak(section.get("client_secret"), CLIENT_LENGTH):
        raise CannotServe(f"Not started: client_secret of provider {name} is weak or a placeholder: have one drawn.")
    written = str(section.get("server_metadata_url", ""))
    address = urlsplit(written)
    if not written.endswith(WELL_KNOWN) or not address.hostname:
        raise CannotServe(f"Not started: server_metadata_url of provider {name} must be https://<issuer>{WELL_KNOWN}.")
    if address.scheme != "https" and not (address.scheme == "http" and is_loopback(address.hostname)):
        raise CannotServe(f"Not started: provider {name} is reached without TLS: write an https server_metadata_url.")


def _require_grants(file: Path | None) -> None:
    if file is None:
        raise CannotServe("Not started: a sign-in is configured without a grants file: set MARSAD_GRANTS.")
    require_private(file)
    try:
        read_grants(file)
    except GrantsError as error:
        raise CannotServe(f"Not started: {error}.") from None


def _require_state(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise CannotServe(f"Not started: {folder} cannot be made ({error.strerror}): set MARSAD_STATE.") from None
    if not os.access(folder, os.W_OK | os.X_OK):
        raise CannotServe(f"Not started: {folder} cannot be written, and signed-out sessions are noted there.")


def is_weak(secret: object, length: int) -> bool:
    """Too short, of too few different letters, or somebody's example."""
    if not isinstance(secret, str) or len(secret) < length or len(set(secret)) < VARIETY:
        return True
    return any(word in secret.lower() for word in PLACEHOLDERS)
