-- question: Which results, claims, requests and diplomas carry the code of nobody registered for the session?
-- reads: staged_candidates, staged_scholarship_requests, staged_claims, staged_results, staged_diplomas
-- returns: session, source, file, sheet, row, key, fate [quarantined], code
with dependent as (
    select session, 'scholarship_requests' as source, file, coalesce(sheet, '') as sheet, row, massar_code
    from staged_scholarship_requests
    union all
    select session, 'claims' as source, file, coalesce(sheet, '') as sheet, row, massar_code
    from staged_claims
    union all
    select session, 'results' as source, file, coalesce(sheet, '') as sheet, row, massar_code
    from staged_results
    union all
    select session, 'diplomas' as source, file, coalesce(sheet, '') as sheet, row, massar_code
    from staged_diplomas
)

select
    dependent.session,
    dependent.source,
    dependent.file,
    dependent.sheet,
    dependent.row,
    dependent.massar_code as key,
    'quarantined' as fate,
    'CANDIDATE_UNKNOWN' as code
from dependent
where not exists (
    select 1
    from staged_candidates as candidate
    where candidate.session = dependent.session and candidate.massar_code = dependent.massar_code
)
