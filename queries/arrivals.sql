-- question: Whose candidates arrived, in how many files, of which day, and what became of their rows?
-- reads: territory, account, session
-- params: sessions, within
-- returns: session [code], region [code], name_fr, name_ar, name_en, files [files], as_of [date], late_days [days], rows_read [rows], published [rows], quarantined [rows], deduplicated [rows], state [code]
with arrived as (
    select
        session,
        region,
        count(distinct file) as files,
        arg_max(as_of, rows_read) as as_of,
        sum(rows_read)::bigint as rows_read,
        sum(published)::bigint as published,
        sum(quarantined)::bigint as quarantined,
        sum(deduplicated)::bigint as deduplicated
    from account
    where source = 'candidates'
    group by session, region
)

select
    session.session, territory.code as region, territory.name_fr, territory.name_ar, territory.name_en,
    coalesce(files, 0) as files, arrived.as_of, date_diff('day', arrived.as_of, session.as_of) as late_days,
    coalesce(rows_read, 0) as rows_read, coalesce(published, 0) as published,
    coalesce(quarantined, 0) as quarantined, coalesce(deduplicated, 0) as deduplicated,
    case
        when files is null then 'missing'
        when arrived.as_of < session.as_of then 'late'
        else 'received'
    end as state
from session
cross join territory
left join arrived on arrived.session = session.session and arrived.region = territory.code
where list_contains($sessions, session.session) and territory.kind = 'region' and $within in ('nation', territory.code)
order by session.session, state = 'received', state, territory.code
