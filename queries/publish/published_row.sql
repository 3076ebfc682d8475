-- question: How many rows of each file ended up published, and in which region?
-- reads: school_register, gated_candidate, kept_request, kept_claim, kept_result, kept_diploma
-- returns: session, source, file, region, rows
with dependent as (
    select session, 'scholarship_requests' as source, file, massar_code from kept_request
    union all
    select session, 'claims', file, massar_code from kept_claim
    union all
    select session, 'results', file, massar_code from kept_result
    union all
    select session, 'diplomas', file, massar_code from kept_diploma
)

select session, 'schools' as source, file, region, count(*) as rows
from school_register
group by session, file, region
union all
select session, 'candidates' as source, file, region, count(*) as rows
from gated_candidate
where file <> 'stand-in'
group by session, file, region
union all
select dependent.session, dependent.source, dependent.file, who.region, count(*) as rows
from dependent
inner join gated_candidate as who
    on who.session = dependent.session and who.massar_code = dependent.massar_code
group by dependent.session, dependent.source, dependent.file, who.region
