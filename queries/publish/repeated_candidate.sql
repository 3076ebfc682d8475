-- question: Which candidate rows share their Massar code with another row of the session?
-- reads: staged_candidates
-- returns: session, source, file, sheet, row, key, school, effective_on [date], content
with repeated as (
    select session, massar_code
    from staged_candidates
    where massar_code is not null
    group by session, massar_code
    having count(*) > 1
)

select
    stated.session,
    'candidates' as source,
    stated.file,
    coalesce(stated.sheet, '') as sheet,
    stated.row,
    stated.massar_code as key,
    coalesce(stated.school_code, '') as school,
    coalesce(stated.updated_on, date '1900-01-01') as effective_on,
    concat(
        stated.last_name_fr, '|', stated.first_name_fr, '|', stated.last_name_ar, '|', stated.first_name_ar, '|',
        stated.sex, '|', stated.birth_date, '|', stated.birth_place, '|', stated.school_code, '|', stated.province, '|',
        stated.stream, '|', stated.candidate_type, '|', stated.class_name, '|', stated.cnie_number, '|',
        stated.cnie_status, '|', stated.cnie_requested_on, '|', stated.cnie_recorded_on, '|',
        stated.copy_received_on, '|', stated.verification_status, '|', stated.correction_requested_on, '|',
        stated.verified_on, '|', stated.summons_issued_on, '|', stated.updated_on
    ) as content
from staged_candidates as stated
inner join repeated
    on repeated.session = stated.session and repeated.massar_code = stated.massar_code
