"""Serve the observatory with a real sign-in on this machine: provider, secrets and grants of a demonstration.

python deploy/oidc/demonstrate.py <snapshots> [--port 8501] [--provider-port 9400]
"""

import argparse
import json
import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
GRANTED_NOT = ("stranger",)  # one demonstration user has an account and no grant
KINDLESS = "visitor"


def configure(folder: Path, app: str, provider: str) -> dict[str, str]:
    """Write secrets and grants for these two addresses; returns the environment both processes need."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    client = secrets.token_urlsafe(32)
    private(folder / "secrets.toml", secrets_text(app, provider, client))
    private(folder / "grants.toml", grants_text(provider))
    return {
        "MARSAD_SECRETS": str(folder / "secrets.toml"),
        "MARSAD_GRANTS": str(folder / "grants.toml"),
        "MARSAD_STATE": str(folder / "state"),
        "MARSAD_OIDC_SECRET": client,
        "MARSAD_OIDC_PORT": provider.rpartition(":")[2],
        "MARSAD_APP": app,
    }


def secrets_text(app: str, provider: str, client: str) -> str:
    return f"""[auth]
redirect_uri = "{app}/oauth2callback"
cookie_secret = "{secrets.token_urlsafe(48)}"

[auth.demonstration]
client_id = "marsad"
client_secret = "{client}"
server_metadata_url = "{provider}/.well-known/openid-configuration"
client_kwargs = {{ scope = "openid profile", prompt = "login" }}
"""


def grants_text(provider: str, until: str = "2099-12-31") -> str:
    users = json.loads((HERE / "users.json").read_text(encoding="utf-8"))
    return "\n".join(
        f'[[grant]]\nissuer = "{provider}"\nsubject = "{user["subject"]}"\nrole = "{user["role"]}"\n'
        f"territories = {json.dumps(user['territories'])}\nuntil = {until}\n"
        for user in users
        if user["subject"] not in GRANTED_NOT and user["role"] != KINDLESS
    )


def private(file: Path, text: str) -> None:
    """Never readable by others, not even for the moment of writing."""
    file.unlink(missing_ok=True)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as out:
        out.write(text)


@contextmanager
def provider(environment: dict[str, str], **streams: object) -> Iterator[subprocess.Popen]:
    """The provider for the length of a `with`."""
    if not (HERE / "node_modules" / "oidc-provider").is_dir():
        raise SystemExit("The demonstration provider is not installed: `make run-oidc`, or `npm ci` in deploy/oidc.")
    process = subprocess.Popen(["node", "provider.js"], cwd=HERE, env=os.environ | environment, **streams)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=10)


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("snapshots", type=Path)
    asked.add_argument("--port", type=int, default=8501)
    asked.add_argument("--provider-port", type=int, default=9400)
    given = asked.parse_args()
    app, issuer = f"http://localhost:{given.port}", f"http://localhost:{given.provider_port}"
    environment = configure(ROOT / "build" / "oidc", app, issuer)
    serve = [sys.executable, "-m", "marsad", "serve", "--port", str(given.port), "--snapshots", str(given.snapshots)]
    print(f"Sign in at {app}", flush=True)
    with provider(environment):
        try:
            return subprocess.run(serve, cwd=ROOT, env=os.environ | environment).returncode
        except KeyboardInterrupt:
            return 0


if __name__ == "__main__":
    sys.exit(main())
