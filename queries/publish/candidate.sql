-- question: Who are the candidates, without a name or a number, and on which day did each pass each gate?
-- reads: gated_candidate
-- returns: session, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type, age [years], cnie_status, verification_status, scholarship_status, presence, decision, stopped_at, digital_device, cnie_day [days], cnie_requested_day [days], copy_day [days], correction_day [days], verified_day [days], summons_day [days], scholarship_day [days], scholarship_decision_day [days], result_day [days], laureate_day [days], diploma_day [days], digital_consulted_day [days], digital_shared_day [days], claim_day [days]
select
    session,
    region,
    province,
    commune,
    school,
    school_type,
    area,
    stream,
    pole,
    sex,
    candidate_type,
    age,
    cnie_status,
    verification_status,
    scholarship_status,
    presence,
    decision,
    stopped_at,
    digital_device,
    cnie_day,
    cnie_requested_day,
    copy_day,
    correction_day,
    verified_day,
    summons_day,
    scholarship_day,
    scholarship_decision_day,
    result_day,
    laureate_day,
    diploma_day,
    digital_consulted_day,
    digital_shared_day,
    claim_day
from gated_candidate
order by session, region, province, school, stream
