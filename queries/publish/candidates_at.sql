-- question: How many candidates had passed each gate by each moment, for each group of candidates? THE RULES of the counts.
-- reads: candidate, moment
-- returns: session, moment, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type, registered, cnie_held, cnie_missing, cnie_none, cnie_requested, cnie_expired, cnie_mismatched, cnie_invalid, copy_received, copy_missing, verified, unverified, verification_confirmed, verification_validated, verification_not_opened, correction_pending, correction_requested, verification_barred, summoned, unsummoned, summons_blocked, summons_barred, summons_unverified, summons_correction, summons_waiting, scholarship_eligible, scholarship_barred, scholarship_requested, scholarship_pending, scholarship_decided, scholarship_granted, scholarship_refused, results_known, consulted, consulted_first_hour, consulted_first_day, present, absent, admitted, unadmitted, catch_up, present_barred, catch_up_known, catch_up_present, catch_up_absent, catch_up_admitted, catch_up_unadmitted, laureate, diploma_issued, diploma_pending, diploma_barred, diploma_waiting, digital_consulted, digital_shared, claimants, stopped_at_verification, stopped_at_summons, stopped_at_exam, stopped_at_result, finished
select
    candidate.session,
    moment.moment,
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
    count(*) as registered,
    count(*) filter (where cnie_day <= day) as cnie_held,
    count(*) filter (where cnie_day > day) as cnie_missing,
    -- why a card is missing has no history: these five are true now only
    count(*) filter (where cnie_day > day and cnie_status in ('none', 'unknown')) as cnie_none,
    count(*) filter (where cnie_day > day and cnie_status = 'requested') as cnie_requested,
    count(*) filter (where cnie_day > day and cnie_status = 'expired') as cnie_expired,
    count(*) filter (where cnie_day > day and cnie_status = 'mismatched') as cnie_mismatched,
    count(*) filter (where cnie_day > day and cnie_status = 'held') as cnie_invalid,
    count(*) filter (where copy_day <= day) as copy_received,
    count(*) filter (where cnie_day <= day and copy_day > day) as copy_missing,
    count(*) filter (where verified_day <= day) as verified,
    count(*) filter (where verified_day > day) as unverified,
    count(*) filter (where verified_day <= day and verification_status = 'confirmed') as verification_confirmed,
    count(*) filter (where verified_day <= day and verification_status = 'validated') as verification_validated,
    count(*) filter (where verified_day > day and correction_day > day) as verification_not_opened,
    count(*) filter (where verified_day > day and correction_day <= day) as correction_pending,
    count(*) filter (where correction_day <= day) as correction_requested,
    count(*) filter (where verified_day > day and cnie_day > day) as verification_barred,
    count(*) filter (where summons_day <= day) as summoned,
    count(*) filter (where summons_day > day) as unsummoned,
    -- why there is no summons: the first of these that holds
    count(*) filter (where summons_day > day and (cnie_day > day or verified_day > day)) as summons_blocked,
    count(*) filter (where summons_day > day and cnie_day > day) as summons_barred,
    count(*) filter (
        where summons_day > day and cnie_day <= day and verified_day > day and correction_day > day
    ) as summons_unverified,
    count(*) filter (
        where summons_day > day and cnie_day <= day and verified_day > day and correction_day <= day
    ) as summons_correction,
    count(*) filter (where summons_day > day and cnie_day <= day and verified_day <= day) as summons_waiting,
    count(*) filter (where cnie_day <= day) as scholarship_eligible,
    count(*) filter (where cnie_day > day) as scholarship_barred,
    count(*) filter (where scholarship_day <= day) as scholarship_requested,
    count(*) filter (where scholarship_day <= day and scholarship_decision_day > day) as scholarship_pending,
    count(*) filter (where scholarship_decision_day <= day) as scholarship_decided,
    count(*) filter (
        where scholarship_decision_day <= day and scholarship_status = 'granted'
    ) as scholarship_granted,
    count(*) filter (
        where scholarship_decision_day <= day and scholarship_status = 'refused'
    ) as scholarship_refused,
    count(*) filter (where result_day <= day) as results_known,
    count(*) filter (where result_day <= day and consulted_day <= day) as consulted,
    count(*) filter (
        where result_day <= day and consulted_day <= day and consulted_hour = 0
    ) as consulted_first_hour,
    count(*) filter (
        where result_day <= day and consulted_day <= day and consulted_hour between 0 and 23
    ) as consulted_first_day,
    count(*) filter (where result_day <= day and presence = 'present') as present,
    count(*) filter (where result_day <= day and presence = 'absent') as absent,
    count(*) filter (where result_day <= day and presence = 'present' and decision = 'admitted') as admitted,
    count(*) filter (where result_day <= day and presence = 'present' and decision <> 'admitted') as unadmitted,
    count(*) filter (where result_day <= day and presence = 'present' and decision = 'catch_up') as catch_up,
    count(*) filter (where result_day <= day and presence = 'present' and cnie_day > day) as present_barred,
    count(*) filter (
        where result_day <= day and presence = 'present' and decision = 'catch_up' and catch_up_day <= day
    ) as catch_up_known,
    count(*) filter (
        where result_day <= day and presence = 'present' and decision = 'catch_up' and catch_up_day <= day
            and catch_up_presence = 'present'
    ) as catch_up_present,
    count(*) filter (
        where result_day <= day and presence = 'present' and decision = 'catch_up' and catch_up_day <= day
            and catch_up_presence = 'absent'
    ) as catch_up_absent,
    count(*) filter (
        where result_day <= day and presence = 'present' and decision = 'catch_up' and catch_up_day <= day
            and catch_up_presence = 'present' and laureate_day <= day
    ) as catch_up_admitted,
    count(*) filter (
        where result_day <= day and presence = 'present' and decision = 'catch_up' and catch_up_day <= day
            and catch_up_presence = 'present' and laureate_day > day
    ) as catch_up_unadmitted,
    count(*) filter (where laureate_day <= day) as laureate,
    count(*) filter (where diploma_day <= day) as diploma_issued,
    count(*) filter (where laureate_day <= day and diploma_day > day) as diploma_pending,
    count(*) filter (where laureate_day <= day and diploma_day > day and cnie_day > day) as diploma_barred,
    count(*) filter (where laureate_day <= day and diploma_day > day and cnie_day <= day) as diploma_waiting,
    count(*) filter (where digital_consulted_day <= day) as digital_consulted,
    count(*) filter (where digital_shared_day <= day) as digital_shared,
    count(*) filter (where claim_day <= day) as claimants,
    -- before which gate somebody stands has no history either
    count(*) filter (where stopped_at = 'verification') as stopped_at_verification,
    count(*) filter (where stopped_at = 'summons') as stopped_at_summons,
    count(*) filter (where stopped_at = 'exam') as stopped_at_exam,
    count(*) filter (where stopped_at = 'result') as stopped_at_result,
    count(*) filter (where stopped_at = 'finished') as finished
from candidate
inner join moment on moment.session = candidate.session
group by
    candidate.session, moment.moment, region, province, commune, school, school_type, area, stream, pole, sex,
    candidate_type
