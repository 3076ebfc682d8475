-- question: Where is the candidate of each row counted? The declared province holds; a school that contradicts it is unknown.
-- reads: staged_candidates, school_register, reference_territory
-- returns: session, file, sheet, row, massar_code, region, province, commune, school, school_type, area, problem
with compared as (
    select
        stated.session,
        stated.file,
        coalesce(stated.sheet, '') as sheet,
        stated.row,
        stated.massar_code,
        coalesce(declared.code, register.province, 'unknown') as province,
        register.school,
        register.commune,
        register.school_type,
        register.area,
        case
            when register.school is null then 'SCHOOL_UNKNOWN'
            when declared.code <> register.province then 'TERRITORY_MISMATCH'
        end as problem
    from staged_candidates as stated
    left join school_register as register
        on register.session = stated.session
        and register.school = stated.school_code
        and register.province <> 'unknown'
    left join reference_territory as declared
        on declared.code = stated.province and declared.kind = 'province'
)

select
    compared.session,
    compared.file,
    compared.sheet,
    compared.row,
    compared.massar_code,
    coalesce(territory.parent, 'unknown') as region,
    compared.province,
    case when compared.problem is null then compared.commune else 'unknown' end as commune,
    case when compared.problem is null then compared.school else 'unknown' end as school,
    case when compared.problem is null then compared.school_type else 'unknown' end as school_type,
    case when compared.problem is null then compared.area else 'unknown' end as area,
    compared.problem
from compared
left join reference_territory as territory
    on territory.code = compared.province and territory.kind = 'province'
