-- question: How many candidates of each school are past a gate, how many are missing, and who has most missing?
-- reads: headcount, school, territory
-- params: numerator, denominator, remaining, sessions, within, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type
-- returns: session [code], school [code], name_fr, name_ar, region [code], province [code], commune [code], commune_fr, commune_ar, school_type [code], area [code], numerator [candidates], denominator [candidates], missing [candidates], value [ratio], rank [place]
with counted as (
    select
        session, school, region, province, commune, school_type, area,
        sum(columns([$numerator]))::bigint as numerator,
        sum(columns([$denominator]))::bigint as denominator,
        sum(columns([$remaining]))::bigint as missing
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
    group by session, school, region, province, commune, school_type, area
),

named as (
    select session, school, min(name_fr) as name_fr, min(name_ar) as name_ar
    from school group by session, school
)

select
    counted.session, counted.school, named.name_fr, named.name_ar, counted.region, counted.province, counted.commune,
    territory.name_fr as commune_fr, territory.name_ar as commune_ar, counted.school_type, counted.area,
    numerator, denominator, missing, numerator / nullif(denominator, 0) as value,
    rank() over (partition by counted.session order by missing desc) as rank
from counted
left join named on named.session = counted.session and named.school = counted.school
left join territory on territory.kind = 'commune' and territory.code = counted.commune
order by counted.session, rank, counted.school
