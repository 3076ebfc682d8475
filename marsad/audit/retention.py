"""Old months leave whole. Where the chain then begins is written down before the first line goes."""

import json
from pathlib import Path

from marsad.audit.entry import NONE
from marsad.audit.files import BEGIN, alone, begins, count, last_entry, months, sync
from marsad.audit.repairing import OPERATOR
from marsad.audit.writing import append


def drop_before(folder: Path, month: str) -> int:
    """Lines taken away: the files of the months before `month` (`2026-11`), never the newest file."""
    if not folder.is_dir():
        return 0
    with alone(folder):
        old = [file for file in months(folder)[:-1] if file.stem < f"access-{month}" and file.stat().st_size]
        dropped = sum(count(file) for file in old)
        if old:
            _note_begin(folder, old[-1])
        for file in old:
            file.unlink()
        sync(folder)
    if dropped:
        said = {"purpose": NONE, "object_class": "log", "territory": NONE, "snapshot": NONE}
        append(folder, OPERATOR, action="purge", rows=dropped, **said)
    return dropped


def _note_begin(folder: Path, file: Path) -> None:
    """All earlier beginnings stay: a purge cut short between two files leaves a chain that still verifies."""
    entry = last_entry(file)
    noted = [{"sequence": sequence, "hash": hash_} for sequence, hash_ in begins(folder)[1:]]
    fresh = folder / f".{BEGIN}.new"
    fresh.write_text(json.dumps([*noted, {"sequence": entry.sequence, "hash": entry.hash}]) + "\n", encoding="utf-8")
    sync(fresh)
    fresh.replace(folder / BEGIN)
    sync(folder)
