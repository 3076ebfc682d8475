"""Work-list: which candidates are stopped at a gate, why, and whose step is next; names on a purpose, after the log."""

from marsad import frame

view = frame.view()
frame.approvals(view)
frame.worklist(view)
