-- question: Which sessions were received, and as of which day?
-- reads: staged_candidates, staged_file, findings, latest_date, reference_calendar
-- returns: session, first_exam_on [date], as_of [date], as_of_day [days], same_day [days], files_expected, files_received
with known as (
    select distinct session from staged_candidates
),

received as (
    select session, max(as_of) as as_of, count(*) as files
    from staged_file
    group by session
),

-- announced by the control totals, and not there: publishing without them was accepted
absent as (
    select session, count(distinct file) as files
    from findings
    where code = 'REGION_MISSING' and file is not null
    group by session
),

exam as (
    select session, min(starts_on) as first_exam_on
    from reference_calendar
    where step = 'exam' and region = 'all'
    group by session
),

dated as (
    select
        known.session,
        exam.first_exam_on,
        coalesce(received.as_of, latest_date.latest_on) as as_of,
        coalesce(received.files, 0) + coalesce(absent.files, 0) as files_expected,
        coalesce(received.files, 0) as files_received
    from known
    left join exam on exam.session = known.session
    left join received on received.session = known.session
    left join absent on absent.session = known.session
    left join latest_date on latest_date.session = known.session
),

counted as (
    select *, cast(date_diff('day', first_exam_on, as_of) as smallint) as as_of_day
    from dated
)

select
    session,
    first_exam_on,
    as_of,
    as_of_day,
    first_value(as_of_day) over (order by session desc) as same_day,
    files_expected,
    files_received
from counted
order by session
