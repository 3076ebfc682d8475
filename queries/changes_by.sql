-- question: How many candidates changed since the snapshot compared with, for each group, kind of change and gate?
-- reads: change
-- params: by, gates, sessions, within, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type
-- returns: *by [code], kind [code], gate [code], crossed [border], candidates [candidates]
select
    columns($by),
    kind,
    gate,
    crossed,
    sum(candidates)::bigint as candidates
from change
where list_contains($sessions, session)
    and list_contains($gates, gate)
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
order by all
