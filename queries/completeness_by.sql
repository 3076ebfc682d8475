-- question: Which fields that must be known are empty or set aside, how often, and where?
-- reads: completeness
-- params: by, sessions, within
-- returns: *by [code], needed [rows], missing [rows], set_aside [rows], value [ratio]
with counted as (
    select
        columns($by),
        sum(needed)::bigint as needed,
        sum(missing)::bigint as missing,
        sum(set_aside)::bigint as set_aside
    from completeness
    where list_contains($sessions, session)
        and $within in ('nation', region, province)
    group by all
)

select *, missing / nullif(needed, 0) as value
from counted
order by all
