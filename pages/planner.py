"""Campaign planner: which mobile unit goes where on which day, so that most candidates are served in time."""

from marsad import frame

view = frame.view()
frame.sentence(view, "cnie_coverage")
frame.planner(view)
frame.todo(view, "cnie_coverage")
