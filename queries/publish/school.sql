-- question: Which schools are there, with their names and their place? "unknown" stands for a school that is not known.
-- reads: school_register, session
-- returns: session, school, name_fr, name_ar, commune, province, region, school_type, area
select
    session,
    school,
    name_fr,
    name_ar,
    commune,
    province,
    region,
    school_type,
    area
from school_register
union all
select
    session,
    'unknown' as school,
    'Établissement inconnu' as name_fr,
    'مؤسسة غير معروفة' as name_ar,
    'unknown' as commune,
    'unknown' as province,
    'unknown' as region,
    'unknown' as school_type,
    'unknown' as area
from session
order by session, region, province, school
