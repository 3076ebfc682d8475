-- question: In which province lies each row that a finding speaks of?
-- reads: findings, rule_finding, located_candidate, staged_schools, gated_candidate, staged_scholarship_requests, staged_claims, staged_results, staged_diplomas
-- returns: session, source, file, sheet, row, province
with noted as (
    select session, source, file, coalesce(sheet, '') as sheet, row
    from findings
    where row is not null
    union
    select session, source, file, sheet, row
    from rule_finding
),

dependent as (
    select session, 'scholarship_requests' as source, file, coalesce(sheet, '') as sheet, row, massar_code
    from staged_scholarship_requests
    union all
    select session, 'claims', file, coalesce(sheet, ''), row, massar_code from staged_claims
    union all
    select session, 'results', file, coalesce(sheet, ''), row, massar_code from staged_results
    union all
    select session, 'diplomas', file, coalesce(sheet, ''), row, massar_code from staged_diplomas
),

owned as (
    select noted.*, dependent.massar_code
    from noted
    inner join dependent
        on dependent.session = noted.session
        and dependent.source = noted.source
        and dependent.file = noted.file
        and dependent.sheet = noted.sheet
        and dependent.row = noted.row
)

select noted.session, noted.source, noted.file, noted.sheet, noted.row, located.province
from noted
inner join located_candidate as located
    on located.session = noted.session
    and located.file = noted.file
    and located.sheet = noted.sheet
    and located.row = noted.row
where noted.source = 'candidates'
union all
select owned.session, owned.source, owned.file, owned.sheet, owned.row, who.province
from owned
inner join gated_candidate as who
    on who.session = owned.session and who.massar_code = owned.massar_code
union all
select noted.session, noted.source, noted.file, noted.sheet, noted.row, stated.province
from noted
inner join staged_schools as stated
    on stated.session = noted.session
    and stated.file = noted.file
    and coalesce(stated.sheet, '') = noted.sheet
    and stated.row = noted.row
where noted.source = 'schools'
