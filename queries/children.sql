-- question: Which territories or schools lie directly inside a place, and what are they called?
-- reads: territory, school
-- params: within, sessions
-- returns: code [code], kind [code], name_fr, name_ar, name_en, map_code [code]
select code, kind, name_fr, name_ar, name_en, map_code
from territory
where parent = $within
    and kind in ('region', 'province')
union all
select school, 'school', min(name_fr), min(name_ar), min(name_fr), min(province)
from school
where province = $within
    and list_contains($sessions, session)
group by school
order by code
