-- question: What is the value of one indicator, for each group of candidates?
-- reads: headcount
-- params: by, numerator, denominator, sessions, within, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type
-- returns: *by [code], numerator [candidates], denominator [candidates], value [ratio]
-- list_contains, never any(): a list bound to any() is planned as a join, five times slower on a million rows
with counted as (
    select
        columns($by),
        sum(columns([$numerator]))::bigint as numerator,
        sum(columns([$denominator]))::bigint as denominator
    from headcount
    where list_contains($sessions, session)
        and ($within = 'nation' or $within in (region, province, commune, school))
        and (list_contains($region, 'all') or list_contains($region, region))
        and (list_contains($province, 'all') or list_contains($province, province))
        and (list_contains($commune, 'all') or list_contains($commune, commune))
        and (list_contains($school, 'all') or list_contains($school, school))
        and (list_contains($school_type, 'all') or list_contains($school_type, school_type))
        and (list_contains($area, 'all') or list_contains($area, area))
        and (list_contains($stream, 'all') or list_contains($stream, stream))
        and (list_contains($pole, 'all') or list_contains($pole, pole))
        and (list_contains($sex, 'all') or list_contains($sex, sex))
        and (list_contains($candidate_type, 'all') or list_contains($candidate_type, candidate_type))
    group by all
)

select
    *,
    numerator / nullif(denominator, 0) as value
from counted
order by all
