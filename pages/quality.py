"""Data quality: what arrived, what became of every row, what was found wrong, what is incomplete, what is to check."""

from marsad import frame

view = frame.view()
frame.reliability(view)
frame.last_attempt(view)
frame.arrivals(view)
frame.accounts(view)
frame.found(view)
frame.gaps(view)
frame.to_check(view)
