-- question: Which school, commune or province is counted in several provinces or regions?
-- reads: headcount
select session, 'school' as kind, school as code
from headcount
where school <> 'unknown'
group by session, school
having count(distinct province) > 1
union all
select session, 'province' as kind, province as code
from headcount
where province <> 'unknown'
group by session, province
having count(distinct region) > 1
