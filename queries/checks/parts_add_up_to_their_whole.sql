-- question: For which group do the parts of a count not add up to it?
-- reads: headcount
select session, region, province, school, stream, sex, candidate_type
from headcount
where
    cnie_held + cnie_missing <> registered
    or cnie_none + cnie_requested + cnie_expired + cnie_mismatched + cnie_invalid <> cnie_missing
    or copy_received + copy_missing <> cnie_held
    or verified + unverified <> registered
    or verification_confirmed + verification_validated <> verified
    or verification_not_opened + correction_pending <> unverified
    or summoned + unsummoned <> registered
    or summons_barred + summons_unverified + summons_correction <> summons_blocked
    or summons_blocked + summons_waiting <> unsummoned
    or diploma_issued + diploma_pending <> laureate
    or diploma_barred + diploma_waiting <> diploma_pending
    or scholarship_eligible + scholarship_barred <> registered
    or scholarship_pending + scholarship_decided <> scholarship_requested
    or scholarship_granted + scholarship_refused <> scholarship_decided
    or admitted + unadmitted <> present
    or catch_up_admitted + catch_up_unadmitted <> catch_up_present
    or claims_pending + claims_answered <> claims_filed
    or claims_founded + claims_unfounded <> claims_answered
