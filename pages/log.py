"""Access log: does the chain hold, who saw or took out what, where and when."""

from marsad import frame

frame.access_log(frame.desk())
