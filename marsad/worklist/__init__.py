"""Candidates stopped at a gate, of one province or one school: masked, or readable after a line in the access log.

    entry = note_list(viewer, snapshot, asked, rows)              # or note_reveal(…, purpose, rows); both may refuse
    masked(snapshot, asked, entry, start=0, size=35)              # or readable(…) with the entry of a reveal or export

An export writes its own line (`audit.record(actor(viewer), "export", object_class="candidate", territory=<the place>,
rows=<all of them>, …)`) after `require`, and hands that entry over. Nothing that comes back may be cached or logged.
"""

from marsad.worklist.asking import Asked, Listed, NamesClosed, Row
from marsad.worklist.gates import GATES, ONE_REASON, REASONS
from marsad.worklist.noting import REVEAL_PURPOSES, actor, left_today, note_list, note_reveal, require
from marsad.worklist.reading import masked, readable, sealed

__all__ = [
    "GATES",
    "ONE_REASON",
    "REASONS",
    "REVEAL_PURPOSES",
    "Asked",
    "Listed",
    "NamesClosed",
    "Row",
    "actor",
    "left_today",
    "masked",
    "note_list",
    "note_reveal",
    "readable",
    "require",
    "sealed",
]
