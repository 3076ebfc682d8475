"""The Chromium of this machine, silent towards the outside."""

import os
import shutil
import subprocess

from playwright.sync_api import Browser, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
    "--no-pings",
)


def executable() -> str | None:
    """The first Chromium that answers: Ubuntu's chromium-browser is often an empty shell."""
    found = (shutil.which(name) for name in (os.environ.get("CHROMIUM", ""), *NAMES) if name)
    return next((path for path in found if path and _answers(path)), None)


def _answers(path: str) -> bool:
    return subprocess.run([path, "--version"], capture_output=True, check=False).returncode == 0


def launch(playwright: Playwright) -> Browser:
    path = executable()
    if path is None:
        raise SystemExit("No Chromium on this machine: `make chromium` installs Debian's.")
    sandbox = () if os.geteuid() else ("--no-sandbox",)  # root has no sandbox to enter
    return playwright.chromium.launch(executable_path=path, args=[*QUIET, *sandbox])
