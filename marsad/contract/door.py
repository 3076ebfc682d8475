"""A file at the door: its bytes and their hash, or why it is not read."""

from __future__ import annotations

import hashlib

from marsad.contract.export import Export, RefusedError


def enter(export: Export, seen: dict[str, str]) -> bytes | None:
    """What is to be read of a file: nothing when it is refused, or came before under another name."""
    try:
        content = _content(export)
    except RefusedError as refused:
        export.refuse(refused)
        content = None
    if content is not None and _came_before(export, seen):
        return None
    export.staged.files.append(export.record)
    return content


def _content(export: Export) -> bytes:
    """The bytes of the file, hashed, once its size is known to be within bounds."""
    record = export.record
    record.as_of = export.declared and export.declared.as_of
    record.size = record.path.stat().st_size
    if record.size > export.contract.max_bytes:
        raise RefusedError("FILE_TOO_LARGE", value=str(record.size), expected=str(export.contract.max_bytes))
    content = record.path.read_bytes()
    record.sha256 = hashlib.sha256(content).hexdigest()
    return content


def _came_before(export: Export, seen: dict[str, str]) -> bool:
    first = seen.setdefault(export.record.sha256, export.record.path.name)
    if first == export.record.path.name:
        return False
    export.report("DUPLICATE_FILE", expected=first)
    return True
