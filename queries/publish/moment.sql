-- question: Up to which days are the events of a session counted: those of today, and of the same day of its session?
-- reads: session
-- returns: session, moment [now or same_day], day [days]
select session, 'now' as moment, as_of_day as day
from session
union all
select session, 'same_day' as moment, same_day as day
from session
