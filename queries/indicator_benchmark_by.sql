-- question: What is the value of one indicator, for each group of candidates that everyone may compare with?
-- reads: benchmark
-- params: by, numerator, denominator, sessions, within, level, region, school_type, area, stream, pole, sex, candidate_type
-- returns: *by [code], numerator [candidates], denominator [candidates], value [ratio]
with counted as (
    select
        columns($by),
        sum(columns([$numerator]))::bigint as numerator,
        sum(columns([$denominator]))::bigint as denominator
    from benchmark
    where list_contains($sessions, session)
        and level = $level
        and ($within = 'nation' or $within = region)
        and (list_contains($region, 'all') or list_contains($region, region))
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
