-- question: Which schools may be looked for, what are they called, and where do they lie?
-- reads: school, territory
-- params: sessions
-- returns: school [code], name_fr, name_ar, name_en, commune_fr, commune_ar, province [code]
select
    school.school,
    min(school.name_fr) as name_fr,
    min(school.name_ar) as name_ar,
    min(school.name_fr) as name_en,
    min(territory.name_fr) as commune_fr,
    min(territory.name_ar) as commune_ar,
    min(school.province) as province
from school
left join territory on territory.kind = 'commune' and territory.code = school.commune
where list_contains($sessions, school.session)
    and school.school <> 'unknown'
group by school.school
order by name_fr, school.school
