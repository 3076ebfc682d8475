"""One school on one page: every gate, its trend, schools like it, what waits and for how long. Elsewhere: a search."""

from marsad import frame

SHOWN = ("cnie_coverage", "verification_completion", "summons_rate")

view = frame.view()
frame.school_card(view)
frame.school_search(view)
frame.sentence(view, "cnie_coverage")
frame.tiles(view, SHOWN)
frame.compared(view, "cnie_coverage")
frame.school_gates(view)
frame.work_list(view)
frame.when(view, "cnie_coverage")
frame.when(view, "verification_completion")
frame.pending_corrections(view)
frame.pending_claims(view)
frame.todo(view, "cnie_coverage")
frame.page_export(view, "cnie_coverage")
