"""What changed since the day before: who advanced, who went backwards, who appeared, moved or is gone, and where."""

from marsad import frame

view = frame.view()
frame.since(view)
frame.changes(view)
frame.bridge(view)
frame.places_changed(view)
frame.went_backwards(view)
frame.changes_export(view)
