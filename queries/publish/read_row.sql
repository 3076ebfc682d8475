-- question: How many rows of each file were read, and in which region? A row that belongs to nobody is "unknown".
-- reads: staged_schools, reference_territory, located_candidate, gated_candidate, staged_scholarship_requests, staged_claims, staged_results, staged_diplomas, quarantined_rows
-- returns: session, source, file, region, rows
with dependent as (
    select session, 'scholarship_requests' as source, file, massar_code from staged_scholarship_requests
    union all
    select session, 'claims', file, massar_code from staged_claims
    union all
    select session, 'results', file, massar_code from staged_results
    union all
    select session, 'diplomas', file, massar_code from staged_diplomas
)

select stated.session, 'schools' as source, stated.file, coalesce(territory.parent, 'unknown') as region, count(*) as rows
from staged_schools as stated
left join reference_territory as territory
    on territory.code = stated.province and territory.kind = 'province'
group by stated.session, stated.file, coalesce(territory.parent, 'unknown')
union all
select session, 'candidates' as source, file, region, count(*) as rows
from located_candidate
group by session, file, region
union all
select dependent.session, dependent.source, dependent.file, coalesce(who.region, 'unknown') as region, count(*) as rows
from dependent
left join gated_candidate as who
    on who.session = dependent.session and who.massar_code = dependent.massar_code
group by dependent.session, dependent.source, dependent.file, coalesce(who.region, 'unknown')
union all
select session, source, file, 'unknown' as region, count(*) as rows
from quarantined_rows
group by session, source, file
