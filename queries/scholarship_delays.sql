-- question: Within how many days are half, and nine tenths, of the scholarship requests decided?
-- reads: scholarship
-- params: sessions, within, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type
-- returns: session [code], decided [requests], p50 [days], p90 [days], longest [days]
with delay as (
    select
        session,
        decided_day - requested_day as days,
        row_number() over (partition by session order by decided_day - requested_day) as place,
        count(*) over (partition by session) as decided
    from scholarship
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
        and decided_day <> 9999
        and requested_day <> 9999
)

-- the nearest rank is a delay that somebody really had, on every engine
select
    session,
    min(decided) as decided,
    min(case when place >= 0.5 * decided then days end) as p50,
    min(case when place >= 0.9 * decided then days end) as p90,
    max(days) as longest
from delay
group by session
order by session
