"""Summonses: who is summoned, who only waits for it, who is blocked and why, and since when."""

from marsad import frame

SHOWN = ("summons_rate", "summons_blocked_rate", "summons_barred_rate", "summons_waiting_rate")
BLOCKED = "summons_blocked_rate"

view = frame.view()
shown = frame.once_open(view, "summons_rate", before=BLOCKED)
frame.sentence(view, "summons_rate", barred="summons_barred_rate")
frame.opening(view, "summons")
frame.tiles(view, SHOWN)
frame.compared(view, shown)
frame.why(view, shown)
frame.where(view, shown)
frame.when(view, "summons_rate")
frame.stopped_for(view, "summons")
frame.who(view, shown)
frame.todo(view, shown)
frame.schools(view, shown)
frame.page_export(view, shown)
