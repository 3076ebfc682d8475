-- question: Which sessions are there, and as of when are they known?
-- reads: session
-- params:
-- returns: session [code], first_exam_on [date], as_of [date], as_of_day [days from the exam], same_day [days from the exam], files_expected [files], files_received [files]
select session, first_exam_on, as_of, as_of_day, same_day, files_expected, files_received
from session
order by session
