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
    where session = any($sessions)
        and level = $level
        and ($within = 'nation' or $within = region)
        and (list_contains($region, 'all') or region = any($region))
        and (list_contains($school_type, 'all') or school_type = any($school_type))
        and (list_contains($area, 'all') or area = any($area))
        and (list_contains($stream, 'all') or stream = any($stream))
        and (list_contains($pole, 'all') or pole = any($pole))
        and (list_contains($sex, 'all') or sex = any($sex))
        and (list_contains($candidate_type, 'all') or candidate_type = any($candidate_type))
    group by all
)

select
    *,
    numerator / nullif(denominator, 0) as value
from counted
order by all
