-- question: Which scholarship requests were made, and on which days were they made and decided?
-- reads: candidate
-- returns: session, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type, scholarship_status, requested_day [days], decided_day [days]
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
    scholarship_status,
    scholarship_day as requested_day,
    scholarship_decision_day as decided_day
from candidate
where scholarship_day <> 9999
order by session, region, province, school, requested_day
