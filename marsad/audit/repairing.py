"""After a power cut: the torn last line is kept beside the log, and the log itself says so in its next line."""

import os
from pathlib import Path

from marsad.audit.entry import NONE, Actor
from marsad.audit.files import alone, months, sync
from marsad.audit.writing import append

OPERATOR = Actor("local", "operator", "administrator", "nation")


def repair(folder: Path) -> int:
    """Bytes set aside, 0 when the last line is whole. Nobody was shown anything by a line that is torn.

    Only a last line without its end is touched: a changed line is evidence, and stays.
    """
    with alone(folder):
        torn = _set_aside(months(folder)[-1]) if months(folder) else 0
    if torn:
        said = {"purpose": NONE, "object_class": "log", "territory": NONE, "snapshot": NONE}
        append(folder, OPERATOR, action="repair", rows=torn, **said)
    return torn


def _set_aside(file: Path) -> int:
    content = file.read_bytes()
    whole = content.rfind(b"\n") + 1
    torn = content[whole:]
    if torn:
        beside = file.with_name(f"torn-{file.stem}-{whole}.bytes")
        beside.write_bytes(torn)
        sync(beside)
        os.truncate(file, whole)
        sync(file)
        sync(file.parent)
    return len(torn)
