-- question: Which diplomas stand, one a candidate?
-- reads: staged_diplomas, set_aside_row
-- returns: session, file, massar_code, issued_on, digital_consulted_on, digital_shared_on, device
select
    stated.session,
    stated.file,
    stated.massar_code,
    stated.issued_on,
    stated.digital_consulted_on,
    stated.digital_shared_on,
    stated.device
from staged_diplomas as stated
where not exists (
    select 1
    from set_aside_row as aside
    where
        aside.source = 'diplomas'
        and aside.session = stated.session
        and aside.file = stated.file
        and aside.sheet = coalesce(stated.sheet, '')
        and aside.row = stated.row
)
