-- question: Which schools should somebody look at, for what, and how unlikely is it among their peers?
-- reads: plausibility, school
-- params: sessions, within
-- returns: session [code], region [code], province [code], school [code], name_fr, name_ar, signal [code], day [days], observed [candidates], base [candidates], share [ratio], odds [powers of ten]
with named as (
    select session, school, min(name_fr) as name_fr, min(name_ar) as name_ar
    from school
    group by session, school
)

select
    plausibility.session,
    plausibility.region,
    plausibility.province,
    plausibility.school,
    named.name_fr,
    named.name_ar,
    signal,
    day,
    observed,
    base,
    share,
    odds
from plausibility
left join named on named.session = plausibility.session and named.school = plausibility.school
where list_contains($sessions, plausibility.session)
    and $within in ('nation', plausibility.region, plausibility.province, plausibility.school)
order by odds desc, plausibility.school, signal
