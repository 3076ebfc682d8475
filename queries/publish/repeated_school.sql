-- question: Which rows of the school register share their code with another? The register carries no effective date.
-- reads: staged_schools
-- returns: session, source, file, sheet, row, key, school, effective_on [date], content
with repeated as (
    select session, school_code
    from staged_schools
    where school_code is not null
    group by session, school_code
    having count(*) > 1
)

select
    stated.session,
    'schools' as source,
    stated.file,
    coalesce(stated.sheet, '') as sheet,
    stated.row,
    stated.school_code as key,
    '' as school,
    date '1900-01-01' as effective_on,
    concat(
        stated.name_fr, '|', stated.name_ar, '|', stated.province, '|', stated.area, '|', stated.commune, '|',
        stated.school_type
    ) as content
from staged_schools as stated
inner join repeated
    on repeated.session = stated.session and repeated.school_code = stated.school_code
