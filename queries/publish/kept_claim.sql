-- question: Which claims stand, each once?
-- reads: staged_claims, set_aside_row
-- returns: session, file, massar_code, claim_kind, filed_on, claim_status, answered_on
select
    stated.session,
    stated.file,
    stated.massar_code,
    stated.claim_kind,
    stated.filed_on,
    stated.claim_status,
    stated.answered_on
from staged_claims as stated
where not exists (
    select 1
    from set_aside_row as aside
    where
        aside.source = 'claims'
        and aside.session = stated.session
        and aside.file = stated.file
        and aside.sheet = coalesce(stated.sheet, '')
        and aside.row = stated.row
)
