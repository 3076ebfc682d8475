-- question: Which event is dated after the day up to which its session is known?
-- reads: candidate, session
select candidate.session, candidate.region, candidate.province, candidate.school
from candidate
inner join session on session.session = candidate.session
where
    (cnie_day > as_of_day and cnie_day <> 9999)
    or (copy_day > as_of_day and copy_day <> 9999)
    or (correction_day > as_of_day and correction_day <> 9999)
    or (verified_day > as_of_day and verified_day <> 9999)
    or (summons_day > as_of_day and summons_day <> 9999)
    or (scholarship_day > as_of_day and scholarship_day <> 9999)
    or (scholarship_decision_day > as_of_day and scholarship_decision_day <> 9999)
    or (result_day > as_of_day and result_day <> 9999)
    or (laureate_day > as_of_day and laureate_day <> 9999)
    or (diploma_day > as_of_day and diploma_day <> 9999)
    or (claim_day > as_of_day and claim_day <> 9999)
