"""Fair comparison: who differs from their peers by more than chance would explain at their size."""

from marsad import frame

frame.comparison(frame.view())
