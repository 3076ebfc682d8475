"""The application with a real identity provider beside it, and a person who signs in through a browser."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urljoin
from urllib.request import Request, urlopen

from playwright.sync_api import Error, Page

from deploy.oidc import demonstrate
from tests.browser.served import free_port

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60
SIGNED_IN = "[data-testid=stMetric]"


@dataclass
class Place:
    app: str
    issuer: str
    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    def grant(self, until: str = "2099-12-31", without: str = "") -> None:
        """Rewrite the grants file as an operator would, while the server runs."""
        text = demonstrate.grants_text(self.issuer, until)
        kept = [block for block in text.split("\n\n") if not without or f'"{without}"' not in block]
        demonstrate.private(self.folder / "grants.toml", "\n\n".join(kept))

    def lie(self, **claims: object) -> None:
        """The provider's next ID tokens say this; without a word they tell the truth again."""
        urlopen(Request(f"{self.issuer}/lie", json.dumps(claims or None).encode(), method="POST")).close()


@contextmanager
def signed_in_place(snapshots: Path, folder: Path, **settings: str) -> Iterator[Place]:
    """`settings` are MARSAD_… variables, for sessions short enough to wait for."""
    place = Place(f"http://localhost:{free_port()}", f"http://localhost:{free_port()}", folder)
    place.environment = demonstrate.configure(folder, place.app, place.issuer) | settings
    place.environment |= {"MARSAD_OIDC_LIES": "1", "MARSAD_AUDIT": str(folder / "audit")}
    with (
        (folder / "provider.log").open("w") as said,
        demonstrate.provider(place.environment, stdout=said, stderr=said),
        server(place, snapshots),
    ):
        _wait(f"{place.issuer}/.well-known/openid-configuration")
        yield place


@contextmanager
def server(place: Place, snapshots: Path) -> Iterator[None]:
    port = place.app.rpartition(":")[2]
    command = [sys.executable, "-m", "marsad", "serve", "--port", port, "--snapshots", str(snapshots)]
    with (place.folder / "server.log").open("a") as said:
        process = subprocess.Popen(command, cwd=ROOT, env=os.environ | place.environment, stdout=said, stderr=said)
        try:
            _wait(f"{place.app}/_stcore/health")
            yield
        finally:
            process.terminate()
            process.wait(timeout=15)


def sign_in(page, place: Place, subject: str, path: str = "/?lang=fr") -> None:
    """From our page to the provider's, and back."""
    page.goto(f"{place.app}{path}")
    page.get_by_role("button", name="Se connecter").click()
    page.locator(f"button[value={subject}]").click()
    page.wait_for_url(f"{place.app}/**")


def forgotten(page: Page) -> bool:
    """Nothing of a person stays in a browser, or else the browser goes too."""
    for other in page.context.pages[1:]:
        other.close()
    try:
        page.goto(urljoin(page.url, "/_stcore/health"))
        page.evaluate("localStorage.clear(), sessionStorage.clear()")
        page.context.clear_cookies()
    except Error:  # the server is gone, and with it the way to what its pages keep
        page.context.close()
        return False
    return True


def _wait(url: str) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            urlopen(url, timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"{url} does not answer")
