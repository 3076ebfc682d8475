-- question: Which diplomas are one candidate's, several times?
-- reads: staged_diplomas
-- returns: session, source, file, sheet, row, key, school, effective_on [date], content
with repeated as (
    select session, massar_code
    from staged_diplomas
    where massar_code is not null
    group by session, massar_code
    having count(*) > 1
)

select
    stated.session,
    'diplomas' as source,
    stated.file,
    coalesce(stated.sheet, '') as sheet,
    stated.row,
    stated.massar_code as key,
    '' as school,
    coalesce(
        greatest(stated.issued_on, stated.digital_consulted_on, stated.digital_shared_on), date '1900-01-01'
    ) as effective_on,
    concat(
        stated.issued_on, '|', stated.digital_consulted_on, '|', stated.digital_shared_on, '|', stated.device
    ) as content
from staged_diplomas as stated
inner join repeated
    on repeated.session = stated.session and repeated.massar_code = stated.massar_code
