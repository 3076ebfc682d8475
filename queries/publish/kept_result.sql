-- question: Which results stand, one a candidate?
-- reads: staged_results, set_aside_row
-- returns: session, file, massar_code, presence, decision, published_on, consulted_at, catch_up_presence, catch_up_decision, catch_up_published_on
select
    stated.session,
    stated.file,
    stated.massar_code,
    stated.presence,
    stated.decision,
    stated.published_on,
    stated.consulted_at,
    stated.catch_up_presence,
    stated.catch_up_decision,
    stated.catch_up_published_on
from staged_results as stated
where not exists (
    select 1
    from set_aside_row as aside
    where
        aside.source = 'results'
        and aside.session = stated.session
        and aside.file = stated.file
        and aside.sheet = coalesce(stated.sheet, '')
        and aside.row = stated.row
)
