-- question: How many scholarship requests are in each state?
-- reads: scholarship
-- params: sessions, within, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type
-- returns: session [code], scholarship_status [code], requests [requests]
select
    session,
    scholarship_status,
    count(*) as requests
from scholarship
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
group by session, scholarship_status
order by session, scholarship_status
