-- question: For which group of the latest session do counts differ from those of the same day, which is today?
-- reads: headcount
select session, region, province, school, stream, sex, candidate_type
from headcount
where
    session = (select max(session) from headcount)
    and (
        cnie_held <> cnie_held_same_day
        or copy_received <> copy_received_same_day
        or verified <> verified_same_day
        or correction_pending <> correction_pending_same_day
        or summoned <> summoned_same_day
        or scholarship_requested <> scholarship_requested_same_day
        or scholarship_granted <> scholarship_granted_same_day
        or admitted <> admitted_same_day
        or consulted_first_day <> consulted_first_day_same_day
        or catch_up_admitted <> catch_up_admitted_same_day
        or laureate <> laureate_same_day
        or diploma_issued <> diploma_issued_same_day
        or claims_filed <> claims_filed_same_day
        or claims_answered <> claims_answered_same_day
    )
