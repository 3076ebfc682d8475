-- question: At which gates is each candidate of the latest session stopped? Each gate is the count of its name in `headcount`.
-- reads: gated_candidate, session
-- returns: session, massar_code, cnie_missing, copy_missing, unverified, verification_not_opened, correction_pending, verification_barred, unsummoned, diploma_barred, stopped
with judged as (
    select
        gated.session,
        gated.massar_code,
        cnie_day > as_of_day as cnie_missing,
        cnie_day <= as_of_day and copy_day > as_of_day as copy_missing,
        verified_day > as_of_day as unverified,
        verified_day > as_of_day and correction_day > as_of_day as verification_not_opened,
        verified_day > as_of_day and correction_day <= as_of_day as correction_pending,
        verified_day > as_of_day and cnie_day > as_of_day as verification_barred,
        summons_day > as_of_day as unsummoned,
        laureate_day <= as_of_day and cnie_day > as_of_day as diploma_barred
    from gated_candidate as gated
    inner join session on session.session = gated.session
    where gated.session = (select max(session) from session)
)

select
    session,
    massar_code,
    cnie_missing,
    copy_missing,
    unverified,
    verification_not_opened,
    correction_pending,
    verification_barred,
    unsummoned,
    diploma_barred,
    cnie_missing or copy_missing or unverified or unsummoned as stopped
from judged
