"""The providers of the secrets file: Streamlit's own `[auth]` section, several of them or one without a name."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from marsad.signin.identity import WELL_KNOWN, Provider

SINGLE = "default"


class SecretsError(ValueError):
    """The secrets file cannot be used; the message never repeats what it holds."""


def read_secrets(file: Path) -> Mapping[str, Any]:
    try:
        secrets = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not TOML"
        raise SecretsError(f"{file} cannot be read: {why}") from None
    if not isinstance(secrets.get("auth"), dict) or not providers(secrets["auth"]):
        raise SecretsError(
            f"{file} names no provider: write [auth] and [auth.<name>] as in deploy/secrets.example.toml"
        )
    return secrets


def sections(auth: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Each provider's own section; one provider alone may stand in `[auth]` itself."""
    named = {name: part for name, part in auth.items() if isinstance(part, Mapping) and "client_id" in part}
    return named | ({SINGLE: auth} if "client_id" in auth else {})


def providers(auth: Mapping[str, Any]) -> tuple[Provider, ...]:
    return tuple(
        Provider(name, str(part.get("server_metadata_url", "")).removesuffix(WELL_KNOWN), str(part["client_id"]))
        for name, part in sections(auth).items()
    )
