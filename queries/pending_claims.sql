-- question: For how many days have the claims that have no answer been waiting?
-- reads: claim, session
-- params: sessions, within, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type
-- returns: session [code], band [code], from_days [days], to_days [days], claims [claims]
with waited as (
    select session, as_of_day - filed_day as days
    from claim
    inner join (select session, as_of_day from session) as moment using (session)
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
        and claim_status = 'pending'
),

band (band, from_days, to_days) as (
    values
        ('unknown', -32768, -1), ('0-3', 0, 3), ('4-7', 4, 7),
        ('8-15', 8, 15), ('16-30', 16, 30), ('31-60', 31, 60), ('61+', 61, 32767)
)

select
    session.session, band.band, band.from_days, band.to_days,
    count(waited.days) as claims
from session
cross join band
left join waited on waited.session = session.session and waited.days between band.from_days and band.to_days
where list_contains($sessions, session.session)
group by session.session, band.band, band.from_days, band.to_days
order by session.session, band.from_days
