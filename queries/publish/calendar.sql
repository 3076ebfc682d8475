-- question: When does each step of a session open and close, for all regions or for one?
-- reads: reference_calendar, session
-- returns: session, step, region, starts_on [date], ends_on [date], opens_at [hour], starts_day [days], ends_day [days], status, source
select
    calendar.session,
    calendar.step,
    calendar.region,
    calendar.starts_on,
    calendar.ends_on,
    calendar.opens_at,
    cast(date_diff('day', session.first_exam_on, calendar.starts_on) as smallint) as starts_day,
    cast(date_diff('day', session.first_exam_on, calendar.ends_on) as smallint) as ends_day,
    calendar.status,
    calendar.source
from reference_calendar as calendar
inner join session on session.session = calendar.session
order by calendar.session, calendar.starts_on, calendar.step, calendar.region
