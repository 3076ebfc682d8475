-- question: Which claims share their number with another?
-- reads: staged_claims
-- returns: session, source, file, sheet, row, key, school, effective_on [date], content
with repeated as (
    select session, claim_number
    from staged_claims
    where claim_number is not null
    group by session, claim_number
    having count(*) > 1
)

select
    stated.session,
    'claims' as source,
    stated.file,
    coalesce(stated.sheet, '') as sheet,
    stated.row,
    stated.claim_number as key,
    '' as school,
    coalesce(stated.answered_on, stated.filed_on, date '1900-01-01') as effective_on,
    concat(
        stated.massar_code, '|', stated.claim_kind, '|', stated.filed_on, '|', stated.claim_status, '|', stated.answered_on
    ) as content
from staged_claims as stated
inner join repeated
    on repeated.session = stated.session and repeated.claim_number = stated.claim_number
