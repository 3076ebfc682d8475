-- question: On which dates does each step of a session start and end, in a region or for all?
-- reads: calendar
-- params: sessions, region
-- returns: session [code], step [code], starts_on [date], ends_on [date], opens_at [hour], starts_day [days from the exam], ends_day [days from the exam], status [code], source [words]
with ranked as (
    select
        *,
        -- a region's own row wins over the national one
        row_number() over (
            partition by session, step
            order by case when region = 'all' then 1 else 0 end
        ) as choice
    from calendar
    where list_contains($sessions, session)
        and (region = 'all' or list_contains($region, region))
)

select session, step, starts_on, ends_on, opens_at, starts_day, ends_day, status, source
from ranked
where choice = 1
order by session, starts_day, step
