"""Situation: at which gate the candidates are stopped, where, and whether they will pass in time."""

from marsad import frame

SHOWN = (
    "cnie_coverage",
    "verification_completion",
    "summons_rate",
    "scholarship_request_rate",
    "claims_answered_rate",
)

view = frame.view()
frame.sentence(view, "cnie_coverage")
frame.tiles(view, SHOWN)
frame.compared(view, "cnie_coverage")
frame.gates(view)
frame.where(view, "cnie_coverage")
frame.when(view, "cnie_coverage")
frame.outcome(view, "cnie_coverage")
frame.todo(view, "cnie_coverage")
frame.schools(view, "cnie_coverage")
frame.page_export(view, "cnie_coverage")
