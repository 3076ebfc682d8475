-- question: Which session has no exam in the calendar, or no day up to which it is known?
-- reads: session
select session, first_exam_on, as_of
from session
where first_exam_on is null or as_of is null
