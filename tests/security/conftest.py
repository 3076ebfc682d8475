"""Pages as somebody who has signed in opens them, with a provider, a grants file and sessions of the test's own."""

import time
from pathlib import Path

import pytest
from streamlit.runtime import pages_manager
from streamlit.testing.v1 import AppTest

from marsad import audit
from marsad.frame import door, gate, shell
from marsad.scope import Scope
from marsad.settings import Settings
from marsad.signin import Grants, Sessions
from marsad.worklist import noting, reading

APP = Path(__file__).parents[2] / "app.py"
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


class WithoutPages(type(Path())):
    """A folder named `pages` makes the test harness run a page without its frame, which no server of ours does."""

    def exists(self):
        return self.name != "pages" and super().exists()


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
        app = AppTest.from_file(APP, default_timeout=60)
        app.secrets["auth"] = AUTH
        app.user = {"is_logged_in": True, **self.claims} if self.claims else {"is_logged_in": False}
        for key, value in params.items():
            app.query_params[key] = value
        # The first run is the first page's; a deep link in a browser runs its own page at once.
        return app.run() if name == "overview" else app.switch_page(f"pages/{name}.py").run()


@pytest.fixture
def office(monkeypatch, tmp_path, sample_snapshots, sample_keys):
    office = Office(tmp_path, sample_snapshots, sample_keys)
    opening = shell.open_current

    def counted(*args):
        office.opened += 1
        return opening(*args)

    monkeypatch.setattr(pages_manager, "Path", WithoutPages)
    monkeypatch.setattr(audit, "folder", lambda: office.log)
    monkeypatch.setattr(gate, "request_headers", lambda: {"Host": "marsad.ma"})
    monkeypatch.setattr(shell, "open_current", counted)
    for module in (shell, door, gate, noting, reading):
        monkeypatch.setattr(module, "settings", lambda: office.settings)
    monkeypatch.setattr(door, "grants", lambda: office.grants)
    monkeypatch.setattr(door, "sessions", lambda: office.sessions)
    return office
