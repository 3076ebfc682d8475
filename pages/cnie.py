"""CNIE coverage: who has no valid card yet, where, and whether the pace is enough before the deadline."""

from marsad import frame

SHOWN = ("cnie_coverage", "copy_received_rate", "scholarship_barred_rate")

view = frame.view()
frame.sentence(view, "cnie_coverage")
frame.tiles(view, SHOWN)
frame.compared(view, "cnie_coverage")
frame.where(view, "cnie_coverage")
frame.when(view, "cnie_coverage")
frame.outcome(view, "cnie_coverage")
frame.who(view, "cnie_coverage")
frame.todo(view, "cnie_coverage")
frame.schools(view, "cnie_coverage")
frame.page_export(view, "cnie_coverage")
