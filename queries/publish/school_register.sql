-- question: Which schools does the register name, and where do they lie?
-- reads: staged_schools, set_aside_row, reference_territory, reference_commune
-- returns: session, file, school, name_fr, name_ar, commune, province, region, school_type, area
select
    stated.session,
    stated.file,
    stated.school_code as school,
    coalesce(stated.name_fr, stated.name_ar, stated.school_code) as name_fr,
    coalesce(stated.name_ar, stated.name_fr, stated.school_code) as name_ar,
    coalesce(commune.code, 'unknown') as commune,
    coalesce(province.code, 'unknown') as province,
    coalesce(province.parent, 'unknown') as region,
    coalesce(stated.school_type, 'unknown') as school_type,
    coalesce(stated.area, 'unknown') as area
from staged_schools as stated
left join reference_territory as province
    on province.code = stated.province and province.kind = 'province'
left join reference_commune as commune
    on commune.code = stated.commune
where not exists (
    select 1
    from set_aside_row as aside
    where
        aside.source = 'schools'
        and aside.session = stated.session
        and aside.file = stated.file
        and aside.sheet = coalesce(stated.sheet, '')
        and aside.row = stated.row
)
