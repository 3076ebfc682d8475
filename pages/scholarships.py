"""Scholarships: who asked among those who may, who is barred for want of a CNIE, what was decided and how fast."""

from marsad import frame

SHOWN = (
    "scholarship_request_rate",
    "scholarship_barred_rate",
    "scholarship_decided_rate",
    "scholarship_acceptance",
)
BARRED = "scholarship_barred_rate"

view = frame.view()
shown = frame.once_open(view, "scholarship_request_rate", before=BARRED)
frame.sentence(view, "scholarship_request_rate", barred=BARRED)
frame.tiles(view, SHOWN)
frame.compared(view, shown)
frame.where(view, shown, ranked_by=BARRED)
frame.when(view, "scholarship_request_rate")
frame.outcome(view, "scholarship_access_rate")
frame.scholarship_delays(view)
frame.who(view, shown)
frame.todo(view, BARRED)
frame.schools(view, shown, ranked_by=BARRED)
frame.page_export(view, shown, ranked_by=BARRED, todo=BARRED)
