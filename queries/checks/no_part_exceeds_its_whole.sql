-- question: For which group is a part larger than its whole, so that a rate would leave 0 to 1?
-- reads: headcount
select session, region, province, school, stream, sex, candidate_type
from headcount
where
    results_known > registered
    or present + absent > results_known
    or admitted + catch_up > present
    or present_barred > least(present, cnie_missing)
    or consulted > results_known
    or consulted_first_day > consulted
    or consulted_first_hour > consulted_first_day
    or catch_up_known > catch_up
    or catch_up_present + catch_up_absent > catch_up_known
    or catch_up_admitted > catch_up_present
    or admitted + catch_up_admitted > laureate
    or laureate > registered
    or diploma_issued > laureate
    or diploma_barred > least(laureate, cnie_missing)
    or finished > diploma_issued
    or digital_consulted > diploma_issued
    or digital_shared > diploma_issued
    or claims_overdue > claims_pending
    or claimants > claims_filed
    or verification_barred > least(unverified, cnie_missing)
