-- question: How many candidates stand before each gate, since the day they passed the one before it?
-- reads: candidate
-- params: sessions, within, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type
-- returns: session [code], gate [code], since_day [days from the exam], candidates [candidates]
with placed as (
    select session, stopped_at, cnie_requested_day, cnie_day, copy_day, verified_day
    from candidate
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
        and (copy_day = 9999 or stopped_at in ('verification', 'summons'))
),

stopped as (
    -- a card that was never requested is waited for since a day this table does not know: 9999
    select session, 'cnie' as gate, cnie_requested_day as since_day from placed where stopped_at = 'cnie'
    union all
    select session, 'copy', cnie_day from placed where cnie_day <> 9999 and copy_day = 9999
    union all
    select session, stopped_at, greatest(cnie_day, case stopped_at when 'summons' then verified_day else -9999 end)
    from placed where stopped_at in ('verification', 'summons')
)

select session, gate, since_day, count(*) as candidates
from stopped
group by session, gate, since_day
order by session, gate, since_day
