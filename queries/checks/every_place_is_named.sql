-- question: Which school, province or region of a candidate has no name in the published tables?
-- reads: headcount, school, territory
select distinct headcount.session, headcount.region, headcount.province, headcount.school
from headcount
where
    not exists (
        select 1 from school where school.session = headcount.session and school.school = headcount.school
    )
    or (region <> 'unknown' and region not in (select code from territory where kind = 'region'))
    or (province <> 'unknown' and province not in (select code from territory where kind = 'province'))
