-- question: How many laureates with a card wait for their diploma, since which day?
-- reads: candidate
-- params: sessions, within, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type
-- returns: session [code], gate [code], since_day [days from the exam], candidates [candidates]
-- a question of its own: before the results there is no laureate to ask about, and the other gates go on
select session, 'diploma' as gate, greatest(cnie_day, laureate_day) as since_day, count(*) as candidates
from candidate
where stopped_at = 'diploma'
    and list_contains($sessions, session)
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
group by session, gate, since_day
order by session, gate, since_day
