"""The access log: who saw or took out what. A line is on the disk before the thing is shown, or it is not shown."""

from pathlib import Path

from marsad.audit.chain import Verified, verify
from marsad.audit.entry import GENESIS, Actor, Entry, Forbidden
from marsad.audit.failures import AuditBroken, AuditUnavailable
from marsad.audit.reading import HERE, Asked, Survey, entries, kept_months, local_day, rows_on, survey
from marsad.audit.repairing import repair
from marsad.audit.retention import drop_before
from marsad.audit.writing import append
from marsad.settings import settings


def record(
    actor: Actor, action: str, *, purpose: str, object_class: str, territory: str, rows: int, snapshot: str
) -> Entry:
    """Write one line and only then return it: the entry is the proof that opens names.

    `purpose`, `territory` and `snapshot` say `none` where there is none. Raises AuditUnavailable when the line
    could not be kept, Forbidden when a value is not of the closed lists: in both cases nothing may be shown.
    """
    said = {"action": action, "purpose": purpose, "object_class": object_class}
    return append(folder(), actor, **said, territory=territory, rows=rows, snapshot=snapshot)


def folder() -> Path:
    return settings().audit


__all__ = [
    "GENESIS",
    "HERE",
    "Actor",
    "Asked",
    "AuditBroken",
    "AuditUnavailable",
    "Entry",
    "Forbidden",
    "Survey",
    "Verified",
    "append",
    "drop_before",
    "entries",
    "folder",
    "kept_months",
    "local_day",
    "record",
    "repair",
    "rows_on",
    "survey",
    "verify",
]
