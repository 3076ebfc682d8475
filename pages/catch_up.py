"""The catch-up session: who is called and until when, then who came, who passed, and the laureates of both sessions."""

from marsad import frame

SHOWN = ("catch_up_called_rate", "catch_up_presence", "catch_up_success", "laureate_rate")

view = frame.view()
if frame.announced(view, "results"):
    shown = frame.once_open(view, "catch_up_success", before="catch_up_called_rate")
    frame.catch_up_session(view)
    frame.tiles(view, SHOWN)
    frame.compared(view, shown)
    frame.where(view, shown)
    frame.who(view, shown)
    frame.schools(view, shown)
    frame.page_export(view, shown)
