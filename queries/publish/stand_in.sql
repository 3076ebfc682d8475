-- question: Who stands for a candidate whose rows contradict each other on the same date? Counted once, what is disputed unknown.
-- reads: staged_candidates, located_candidate, set_aside_row
-- returns: session, massar_code, region, province, stream, sex, candidate_type
with disputed as (
    select
        located.session,
        located.massar_code,
        located.region,
        located.province,
        coalesce(stated.stream, 'unknown') as stream,
        coalesce(stated.sex, 'unknown') as sex,
        coalesce(stated.candidate_type, 'unknown') as candidate_type
    from set_aside_row as aside
    inner join located_candidate as located
        on located.session = aside.session
        and located.file = aside.file
        and located.sheet = aside.sheet
        and located.row = aside.row
    inner join staged_candidates as stated
        on stated.session = aside.session
        and stated.file = aside.file
        and coalesce(stated.sheet, '') = aside.sheet
        and stated.row = aside.row
    where aside.source = 'candidates' and aside.fate = 'quarantined'
)

select
    session,
    massar_code,
    case when min(region) = max(region) then min(region) else 'unknown' end as region,
    case when min(province) = max(province) then min(province) else 'unknown' end as province,
    case when min(stream) = max(stream) then min(stream) else 'unknown' end as stream,
    case when min(sex) = max(sex) then min(sex) else 'unknown' end as sex,
    case when min(candidate_type) = max(candidate_type) then min(candidate_type) else 'unknown' end as candidate_type
from disputed
group by session, massar_code
