"""Diplomas: which laureates cannot have theirs for want of a CNIE, which are issued, consulted and shared, and how."""

from marsad import frame

SHOWN = (
    "diploma_barred_rate",
    "present_barred_rate",
    "diploma_issued_rate",
    "digital_consulted_rate",
    "digital_shared_rate",
)

view = frame.view()
shown = frame.once_open(view, "diploma_barred_rate", before="diploma_risk_rate")
frame.sentence(view, shown)
frame.opening(view, "diploma")
frame.tiles(view, SHOWN)
frame.compared(view, shown)
frame.why(view, shown)
frame.where(view, shown)
frame.when(view, "diploma_issued_rate")
frame.stopped_for(view, "diploma")
frame.devices(view)
frame.who(view, shown)
frame.todo(view, shown)
frame.schools(view, shown)
frame.page_export(view, shown)
