-- question: Which candidate rows stand, each with its place?
-- reads: staged_candidates, located_candidate, set_aside_row
-- returns: session, file, sheet, row, massar_code, region, province, commune, school, school_type, area, problem, school_code, stream, sex, candidate_type, birth_date, last_name, first_name, cnie_number, cnie_valid, cnie_status, cnie_requested_on, cnie_recorded_on, copy_received_on, verification_status, correction_requested_on, verified_on, summons_issued_on, updated_on
select
    stated.session,
    stated.file,
    located.sheet,
    stated.row,
    stated.massar_code,
    located.region,
    located.province,
    located.commune,
    located.school,
    located.school_type,
    located.area,
    located.problem,
    stated.school_code,
    coalesce(stated.stream, 'unknown') as stream,
    coalesce(stated.sex, 'unknown') as sex,
    coalesce(stated.candidate_type, 'unknown') as candidate_type,
    stated.birth_date,
    coalesce(stated.last_name_fr, stated.last_name_ar) as last_name,
    coalesce(stated.first_name_fr, stated.first_name_ar) as first_name,
    stated.cnie_number,
    coalesce(stated.cnie_valid, false) as cnie_valid,
    coalesce(stated.cnie_status, 'unknown') as cnie_status,
    stated.cnie_requested_on,
    stated.cnie_recorded_on,
    stated.copy_received_on,
    coalesce(stated.verification_status, 'unknown') as verification_status,
    stated.correction_requested_on,
    stated.verified_on,
    stated.summons_issued_on,
    stated.updated_on
from staged_candidates as stated
inner join located_candidate as located
    on located.session = stated.session
    and located.file = stated.file
    and located.sheet = coalesce(stated.sheet, '')
    and located.row = stated.row
where not exists (
    select 1
    from set_aside_row as aside
    where
        aside.source = 'candidates'
        and aside.session = stated.session
        and aside.file = stated.file
        and aside.sheet = located.sheet
        and aside.row = stated.row
)
