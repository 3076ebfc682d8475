-- question: When may claims be filed in each region, and is the window open?
-- reads: calendar, session, territory
-- params: sessions, region
-- returns: session [code], region [code], name_fr, name_ar, name_en, opens_on [date], closes_on [date], state [code], days_left [days]
with offered as (
    select
        session.session,
        territory.code as region,
        territory.name_fr,
        territory.name_ar,
        territory.name_en,
        calendar.starts_on as opens_on,
        calendar.ends_on as closes_on,
        calendar.starts_day - session.as_of_day as days_to_open,
        calendar.ends_day - session.as_of_day as days_left,
        -- a region's own window wins over the national one
        row_number() over (
            partition by session.session, territory.code
            order by case when calendar.region = 'all' then 1 else 0 end
        ) as choice
    from session
    inner join calendar on calendar.session = session.session and calendar.step = 'claims'
    inner join territory on territory.kind = 'region' and calendar.region in ('all', territory.code)
    where list_contains($sessions, session.session)
        and (list_contains($region, 'all') or list_contains($region, territory.code))
)

select
    session, region, name_fr, name_ar, name_en, opens_on, closes_on,
    case when days_to_open > 0 then 'ahead' when days_left < 0 then 'closed' else 'open' end as state,
    days_left
from offered
where choice = 1
order by session, region
