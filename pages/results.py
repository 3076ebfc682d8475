"""Results of the ordinary session: read in time, presence and success by each published base, where and for whom."""

from marsad import frame

SHOWN = ("presence_rate", "success_rate", "consulted_first_hour", "consulted_first_day")

view = frame.view()
if frame.announced(view, "results"):
    frame.sentence(view, "success_rate")
    frame.tiles(view, SHOWN)
    frame.compared(view, "success_rate")
    frame.result_bases(view)
    frame.where(view, "success_rate")
    frame.reading_hours(view)
    frame.who(view, "success_rate")
    frame.schools(view, "success_rate")
    frame.page_export(view, "success_rate")
