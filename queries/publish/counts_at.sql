-- question: How many candidates and claims stand at each gate by each moment, for each group of candidates?
-- reads: candidates_at, claims_at
-- returns: session, moment, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type, registered, cnie_held, cnie_missing, cnie_none, cnie_requested, cnie_expired, cnie_mismatched, cnie_invalid, copy_received, copy_missing, verified, unverified, verification_confirmed, verification_validated, verification_not_opened, correction_pending, correction_requested, verification_barred, summoned, unsummoned, summons_blocked, summons_barred, summons_unverified, summons_correction, summons_waiting, scholarship_eligible, scholarship_barred, scholarship_requested, scholarship_pending, scholarship_decided, scholarship_granted, scholarship_refused, results_known, consulted, consulted_first_hour, consulted_first_day, present, absent, admitted, unadmitted, catch_up, present_barred, catch_up_known, catch_up_present, catch_up_absent, catch_up_admitted, catch_up_unadmitted, laureate, diploma_issued, diploma_pending, diploma_barred, diploma_waiting, digital_consulted, digital_shared, claimants, stopped_at_verification, stopped_at_summons, stopped_at_exam, stopped_at_result, finished, claims_filed, claims_pending, claims_answered, claims_founded, claims_unfounded, claims_overdue
select
    candidates.*,
    coalesce(claims.claims_filed, 0) as claims_filed,
    coalesce(claims.claims_pending, 0) as claims_pending,
    coalesce(claims.claims_answered, 0) as claims_answered,
    coalesce(claims.claims_founded, 0) as claims_founded,
    coalesce(claims.claims_unfounded, 0) as claims_unfounded,
    coalesce(claims.claims_overdue, 0) as claims_overdue
from candidates_at as candidates
left join claims_at as claims
    on claims.session = candidates.session
    and claims.moment = candidates.moment
    and claims.region = candidates.region
    and claims.province = candidates.province
    and claims.commune = candidates.commune
    and claims.school = candidates.school
    and claims.school_type = candidates.school_type
    and claims.area = candidates.area
    and claims.stream = candidates.stream
    and claims.pole = candidates.pole
    and claims.sex = candidates.sex
    and claims.candidate_type = candidates.candidate_type
