-- question: Which scholarship requests stand, one a candidate?
-- reads: staged_scholarship_requests, set_aside_row
-- returns: session, file, massar_code, requested_on, scholarship_status, decided_on
select
    stated.session,
    stated.file,
    stated.massar_code,
    stated.requested_on,
    stated.scholarship_status,
    stated.decided_on
from staged_scholarship_requests as stated
where not exists (
    select 1
    from set_aside_row as aside
    where
        aside.source = 'scholarship_requests'
        and aside.session = stated.session
        and aside.file = stated.file
        and aside.sheet = coalesce(stated.sheet, '')
        and aside.row = stated.row
)
