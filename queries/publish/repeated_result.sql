-- question: Which results are one candidate's, several times?
-- reads: staged_results
-- returns: session, source, file, sheet, row, key, school, effective_on [date], content
with repeated as (
    select session, massar_code
    from staged_results
    where massar_code is not null
    group by session, massar_code
    having count(*) > 1
)

select
    stated.session,
    'results' as source,
    stated.file,
    coalesce(stated.sheet, '') as sheet,
    stated.row,
    stated.massar_code as key,
    '' as school,
    coalesce(stated.catch_up_published_on, stated.published_on, date '1900-01-01') as effective_on,
    concat(
        stated.presence, '|', stated.average, '|', stated.decision, '|', stated.published_on, '|', stated.consulted_at, '|',
        stated.catch_up_presence, '|', stated.catch_up_decision, '|', stated.catch_up_published_on
    ) as content
from staged_results as stated
inner join repeated
    on repeated.session = stated.session and repeated.massar_code = stated.massar_code
