"""What a page gets: the view it draws, and the blocks that draw it. Caching lives here and nowhere else."""

from marsad.frame.access_log import access_log
from marsad.frame.accounts import accounts
from marsad.frame.again import catch_up_session
from marsad.frame.ages import pending_claims, pending_corrections, scholarship_delays
from marsad.frame.approving import approvals
from marsad.frame.arrivals import arrivals
from marsad.frame.backwards import went_backwards
from marsad.frame.bases import result_bases
from marsad.frame.bridge import bridge, changes
from marsad.frame.changes_tables import changes_export
from marsad.frame.compared import compared
from marsad.frame.comparison import comparison
from marsad.frame.consulted import reading_hours
from marsad.frame.devices import devices
from marsad.frame.directory import school_search
from marsad.frame.embargo import announced
from marsad.frame.exporting import export, table
from marsad.frame.found import found
from marsad.frame.gaps import gaps
from marsad.frame.gates import gates
from marsad.frame.outcome import outcome
from marsad.frame.outlook import once_open
from marsad.frame.page_tables import page_export
from marsad.frame.places_changed import places_changed
from marsad.frame.planner import planner
from marsad.frame.quality import last_attempt, reliability
from marsad.frame.school import school_card, school_gates, work_list
from marsad.frame.schools import schools
from marsad.frame.sentence import sentence
from marsad.frame.shell import (
    admitted,
    asked,
    desk,
    dress,
    navigation,
    nobody,
    surround,
    surround_plainly,
    view,
    view_of,
    words,
)
from marsad.frame.since import since
from marsad.frame.states import claim_kinds, verification_states
from marsad.frame.tiles import tiles
from marsad.frame.to_check import to_check
from marsad.frame.todo import todo
from marsad.frame.waits import opening, stopped_for
from marsad.frame.when import when
from marsad.frame.where import where
from marsad.frame.who import who
from marsad.frame.why import why
from marsad.frame.windows import claim_windows
from marsad.frame.worklist import worklist

__all__ = [
    "access_log",
    "accounts",
    "admitted",
    "announced",
    "approvals",
    "arrivals",
    "asked",
    "bridge",
    "catch_up_session",
    "changes",
    "changes_export",
    "claim_kinds",
    "claim_windows",
    "compared",
    "comparison",
    "desk",
    "devices",
    "dress",
    "export",
    "found",
    "gaps",
    "gates",
    "last_attempt",
    "navigation",
    "nobody",
    "once_open",
    "opening",
    "outcome",
    "page_export",
    "pending_claims",
    "pending_corrections",
    "places_changed",
    "planner",
    "reading_hours",
    "reliability",
    "result_bases",
    "scholarship_delays",
    "school_card",
    "school_gates",
    "school_search",
    "schools",
    "sentence",
    "since",
    "stopped_for",
    "surround",
    "surround_plainly",
    "table",
    "tiles",
    "to_check",
    "todo",
    "verification_states",
    "view",
    "view_of",
    "went_backwards",
    "when",
    "where",
    "who",
    "why",
    "words",
    "work_list",
    "worklist",
]
