"""Pages as somebody who has signed in opens them, with a provider, a grants file and sessions of the test's own."""

import time
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from marsad import audit
from marsad.frame import door, gate, shell
from marsad.scope import Scope
from marsad.settings import Settings
from marsad.signin import Grants, Sessions
from marsad.worklist import noting, reading
from tests.application import framed, linked

ISSUER = "https://id.ma"
AUTH = {
    "redirect_uri": "https://marsad.ma/oauth2callback",
    "cookie_secret": "q7Jm2vXc9TzLr4KdWb8NfYh3Gs6PaEuQ1oRi5CxD0wZ",
    "ministry": {
        "client_id": "marsad",
        "client_secret": "client-of-the-tests",
        "server_metadata_url": f"{ISSUER}/.well-known/openid-configuration",
    },
}


@pytest.fixture(scope="session")
def places(sample_snapshot):
    """One territory of each kind that has candidates: the largest school, and those it lies in."""
    by = ["region", "province", "school"]
    rows = sample_snapshot.counts(["registered"], by, Scope.parse("nation"), ["2024"])
    known = rows[rows["school"] != "unknown"]
    return {"nation": "nation", **known.loc[known["registered"].idxmax(), by].to_dict()}


class Office:
    """Gives grants, signs in, opens pages; remembers whether a snapshot was opened."""

    def __init__(self, folder: Path, snapshots: Path, keys: Path) -> None:
        self.file, self.opened = folder / "grants.toml", 0
        self.log = folder / "audit"
        self.settings = Settings(snapshots=snapshots, grants=self.file, state=folder / "state", keys=keys)
        self.grants, self.sessions = Grants(self.file), Sessions(self.settings.state, 1800, 8 * 3600)
        self.claims = {"iss": ISSUER, "sub": "amina", "aud": "marsad", "nonce": "n", "iat": int(time.time())}

    def grant(self, role: str, *territories: str, until: str = "2099-12-31", subject: str = "amina") -> None:
        codes = ", ".join(f'"{code}"' for code in territories)
        self.file.write_text(
            f'[[grant]]\nissuer = "{ISSUER}"\nsubject = "{subject}"\nrole = "{role}"\n'
            f"territories = [{codes}]\nuntil = {until}\n"
        )

    def sign_in(self, role: str, *territories: str, **claims: object) -> None:
        self.claims |= {"marsad_role": role, "marsad_territories": list(territories), **claims}

    def both(self, role: str, *territories: str) -> None:
        self.grant(role, *territories)
        self.sign_in(role, *territories)

    def logged(self) -> list[tuple[str, str, str, str]]:
        """Action, subject, role and territory of each line of the access log."""
        return [(one.action, one.subject, one.role, one.territory) for one in audit.entries(self.log)]

    def page(self, name: str = "overview", **params: str) -> AppTest:
        app = linked(name, **params)
        app.secrets["auth"] = AUTH
        app.user = {"is_logged_in": True, **self.claims} if self.claims else {"is_logged_in": False}
        return app.run()


@pytest.fixture
def office(monkeypatch, tmp_path, sample_snapshots, sample_keys):
    office = Office(tmp_path, sample_snapshots, sample_keys)
    opening = shell.open_current

    def counted(*args):
        office.opened += 1
        return opening(*args)

    framed(monkeypatch)
    monkeypatch.setattr(audit, "folder", lambda: office.log)
    monkeypatch.setattr(gate, "request_headers", lambda: {"Host": "marsad.ma"})
    monkeypatch.setattr(shell, "open_current", counted)
    for module in (shell, door, gate, noting, reading):
        monkeypatch.setattr(module, "settings", lambda: office.settings)
    monkeypatch.setattr(door, "grants", lambda: office.grants)
    monkeypatch.setattr(door, "sessions", lambda: office.sessions)
    return office
