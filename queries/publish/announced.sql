-- question: At which moment are the results of each session opened to everyone, by the clock of Casablanca?
-- reads: reference_calendar
-- returns: session, results_at [timestamp]
select
    session,
    max(try_cast(concat(starts_on, ' ', opens_at) as timestamp)) as results_at
from reference_calendar
where step = 'results'
group by session
