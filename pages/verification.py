"""Verification: whose data are confirmed or corrected, how long corrections wait, who is barred for want of a CNIE."""

from marsad import frame

SHOWN = (
    "verification_completion",
    "correction_rate",
    "correction_pending_rate",
    "verification_barred_rate",
)

view = frame.view()
frame.sentence(view, "verification_completion", barred="verification_barred_rate")
frame.tiles(view, SHOWN)
frame.compared(view, "verification_completion")
frame.verification_states(view)
frame.where(view, "verification_completion")
frame.when(view, "verification_completion")
frame.outcome(view, "verification_completion")
frame.pending_corrections(view)
frame.who(view, "verification_completion")
frame.todo(view, "verification_completion")
frame.schools(view, "verification_completion")
frame.page_export(view, "verification_completion")
