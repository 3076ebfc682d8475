"""The report of the last publication attempt, whether it was published, refused or held."""

import json
from pathlib import Path


def last_attempt(snapshots: Path) -> dict | None:
    """None: nothing was ever tried here, or the report cannot be read; the figures do not depend on it."""
    folder = Path(snapshots) / "attempts"
    try:
        name = (folder / "LATEST").read_text(encoding="utf-8").strip()
        return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return None
