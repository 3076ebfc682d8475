-- question: How long after the announced hour did candidates read their result?
-- reads: candidate, session
-- params: sessions, within, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type
-- returns: session [code], band [code], from_hour [hours], to_hour [hours], candidates [candidates]
with published as (
    select session, case when consulted_day <= as_of_day then consulted_hour else 9999 end as hours
    from candidate
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
        and result_day <= as_of_day
),

band (band, from_hour, to_hour) as (
    values
        ('early', -9998, -1), ('0', 0, 0), ('1-2', 1, 2), ('3-5', 3, 5), ('6-11', 6, 11), ('12-23', 12, 23),
        ('24+', 24, 9998), ('never', 9999, 9999)
)

select
    session.session, band.band, band.from_hour, band.to_hour, count(published.hours) as candidates
from session
cross join band
left join published on published.session = session.session and published.hours between band.from_hour and band.to_hour
where list_contains($sessions, session.session)
group by session.session, band.band, band.from_hour, band.to_hour
order by session.session, band.from_hour
