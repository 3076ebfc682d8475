-- question: On which day did an event happen, and to how many candidates?
-- reads: candidate
-- params: event, sessions, within, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type
-- returns: session [code], day [days from the exam], happened [candidates]
select
    session,
    columns([$event]) as day,
    count(*) as happened
from candidate
where session = any($sessions)
    and ($within = 'nation' or $within in (region, province, commune, school))
    and (list_contains($region, 'all') or region = any($region))
    and (list_contains($province, 'all') or province = any($province))
    and (list_contains($commune, 'all') or commune = any($commune))
    and (list_contains($school, 'all') or school = any($school))
    and (list_contains($school_type, 'all') or school_type = any($school_type))
    and (list_contains($area, 'all') or area = any($area))
    and (list_contains($stream, 'all') or stream = any($stream))
    and (list_contains($pole, 'all') or pole = any($pole))
    and (list_contains($sex, 'all') or sex = any($sex))
    and (list_contains($candidate_type, 'all') or candidate_type = any($candidate_type))
    and columns([$event]) <> 9999
group by all
order by all
