-- question: What do rows say that contradicts other rows, the register, or the list of candidates?
-- reads: set_aside_row, kept_candidate, shared_cnie
-- returns: code, severity, session, source, file, sheet, row, column, value [masked], expected
select
    code,
    case when fate = 'quarantined' then 'quarantine' else 'duplicate' end as severity,
    session,
    source,
    file,
    sheet,
    row,
    case source
        when 'schools' then 'school_code'
        when 'claims' then 'claim_number'
        else 'massar_code'
    end as "column",
    case
        when source = 'schools' then key
        when code = 'CANDIDATE_UNKNOWN' or source <> 'claims' then concat(left(key, 5), '***', right(key, 2))
        else key
    end as value,
    null as expected
from set_aside_row
union all
select
    problem as code,
    'field' as severity,
    session,
    'candidates' as source,
    file,
    sheet,
    row,
    'school_code' as "column",
    -- the province of a school elsewhere is not this territory's to know: file and row say where to look
    case when problem = 'SCHOOL_UNKNOWN' then school_code else province end as value,
    null as expected
from kept_candidate
where problem is not null
union all
select
    'CNIE_SHARED' as code,
    'field' as severity,
    kept_candidate.session,
    'candidates' as source,
    kept_candidate.file,
    kept_candidate.sheet,
    kept_candidate.row,
    'cnie_number' as "column",
    concat(
        regexp_extract(kept_candidate.cnie_number, '^[A-Z]{0,2}'), '****', right(kept_candidate.cnie_number, 2)
    ) as value,
    null as expected
from kept_candidate
inner join shared_cnie
    on shared_cnie.session = kept_candidate.session and shared_cnie.cnie_number = kept_candidate.cnie_number
