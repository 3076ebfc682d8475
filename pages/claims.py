"""Claims: how many, of which kind, answered or not, since when, and where the window is still open."""

from marsad import frame

SHOWN = ("claim_rate", "claims_answered_rate", "claims_founded_rate", "claims_overdue_rate")

view = frame.view()
frame.sentence(view, "claims_answered_rate")
frame.tiles(view, SHOWN)
frame.compared(view, "claims_answered_rate")
frame.claim_windows(view)
frame.claim_kinds(view)
frame.pending_claims(view)
frame.where(view, "claims_answered_rate")
frame.when(view, "claim_rate")
frame.who(view, "claim_rate")
frame.todo(view, "claims_answered_rate")
frame.schools(view, "claims_answered_rate")
frame.page_export(view, "claims_answered_rate")
