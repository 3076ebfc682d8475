-- question: Which scholarship requests are one candidate's, several times?
-- reads: staged_scholarship_requests
-- returns: session, source, file, sheet, row, key, school, effective_on [date], content
with repeated as (
    select session, massar_code
    from staged_scholarship_requests
    where massar_code is not null
    group by session, massar_code
    having count(*) > 1
)

select
    stated.session,
    'scholarship_requests' as source,
    stated.file,
    coalesce(stated.sheet, '') as sheet,
    stated.row,
    stated.massar_code as key,
    '' as school,
    coalesce(stated.decided_on, stated.requested_on, date '1900-01-01') as effective_on,
    concat(
        stated.requested_on, '|', stated.scholarship_status, '|', stated.decided_on
    ) as content
from staged_scholarship_requests as stated
inner join repeated
    on repeated.session = stated.session and repeated.massar_code = stated.massar_code
