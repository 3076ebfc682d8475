-- question: What became of the rows read, so that published, quarantined and deduplicated add up to them?
-- reads: account
-- params: by, sessions, within
-- returns: *by [code], as_of [date], rows_read [rows], published [rows], quarantined [rows], deduplicated [rows]
select
    columns($by),
    max(as_of) as as_of,
    sum(rows_read)::bigint as rows_read,
    sum(published)::bigint as published,
    sum(quarantined)::bigint as quarantined,
    sum(deduplicated)::bigint as deduplicated
from account
where list_contains($sessions, session)
    and $within in ('nation', region)
group by all
order by all
