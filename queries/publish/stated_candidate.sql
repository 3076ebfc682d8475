-- question: What do all exports together state about each candidate?
-- reads: kept_candidate, stand_in, reference_stream, shared_cnie, kept_result, kept_request, kept_diploma, claimant
-- returns: session, file, massar_code, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type, birth_date, last_name, first_name, cnie_number, cnie_valid, cnie_shared, cnie_status, cnie_requested_on, cnie_recorded_on, copy_received_on, verification_status, correction_requested_on, verified_on, summons_issued_on, updated_on, has_requested, scholarship_requested_on, scholarship_status, scholarship_decided_on, presence, decision, published_on, consulted_at, catch_up_presence, catch_up_decision, catch_up_published_on, diploma_issued_on, digital_consulted_on, digital_shared_on, digital_device, claim_filed_on
with counted as (
    select
        session, file, massar_code, region, province, commune, school, school_type, area, stream, sex, candidate_type,
        birth_date, last_name, first_name, cnie_number, cnie_valid, cnie_status, cnie_requested_on, cnie_recorded_on,
        copy_received_on, verification_status, correction_requested_on, verified_on, summons_issued_on, updated_on
    from kept_candidate
    union all
    select
        session, 'stand-in', massar_code, region, province, 'unknown', 'unknown', 'unknown', 'unknown', stream, sex,
        candidate_type, null, null, null, null, false, 'unknown', null, null, null, 'unknown', null, null, null, null
    from stand_in
)

select
    counted.session,
    counted.file,
    counted.massar_code,
    counted.region,
    counted.province,
    counted.commune,
    counted.school,
    counted.school_type,
    counted.area,
    counted.stream,
    coalesce(reference_stream.pole, 'unknown') as pole,
    counted.sex,
    counted.candidate_type,
    counted.birth_date,
    counted.last_name,
    counted.first_name,
    counted.cnie_number,
    counted.cnie_valid,
    shared_cnie.cnie_number is not null as cnie_shared,
    counted.cnie_status,
    counted.cnie_requested_on,
    counted.cnie_recorded_on,
    counted.copy_received_on,
    counted.verification_status,
    counted.correction_requested_on,
    counted.verified_on,
    counted.summons_issued_on,
    counted.updated_on,
    request.massar_code is not null as has_requested,
    request.requested_on as scholarship_requested_on,
    request.scholarship_status,
    request.decided_on as scholarship_decided_on,
    result.presence,
    result.decision,
    result.published_on,
    result.consulted_at,
    result.catch_up_presence,
    result.catch_up_decision,
    result.catch_up_published_on,
    diploma.issued_on as diploma_issued_on,
    diploma.digital_consulted_on,
    diploma.digital_shared_on,
    diploma.device as digital_device,
    claimant.first_filed_on as claim_filed_on
from counted
left join reference_stream
    on reference_stream.code = counted.stream
left join shared_cnie
    on shared_cnie.session = counted.session and shared_cnie.cnie_number = counted.cnie_number
left join kept_request as request
    on request.session = counted.session and request.massar_code = counted.massar_code
left join kept_result as result
    on result.session = counted.session and result.massar_code = counted.massar_code
left join kept_diploma as diploma
    on diploma.session = counted.session and diploma.massar_code = counted.massar_code
left join claimant
    on claimant.session = counted.session and claimant.massar_code = counted.massar_code
