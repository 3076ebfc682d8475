"""The report of the last publication attempt, whether it was published, refused or held."""

import json
from pathlib import Path

from marsad import embargo
from marsad.settings import settings


def last_attempt(snapshots: Path) -> dict | None:
    """None: nothing was ever tried here, or the report cannot be read; the figures do not depend on it."""
    folder = Path(snapshots) / "attempts"
    try:
        name = (folder / "LATEST").read_text(encoding="utf-8").strip()
        report = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    return {**report, "findings": _shown(report.get("findings", []))}


def _shown(findings: list[dict]) -> list[dict]:
    """A report may tell what was found in results: not while their session is closed."""
    sources = {None, *(source for rule in embargo.rules().values() for source in rule.sources)}
    told = {each.get("session") for each in findings if each.get("source") in sources and each.get("value")}
    hours, at = embargo.announced(settings().reference), embargo.now()
    shut = {session for session in told if session and embargo.closed(hours, session, at)}
    return [
        {**each, "value": None} if each.get("session") in shut and each.get("source") in sources else each
        for each in findings
    ]
