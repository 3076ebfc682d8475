-- question: Where do the candidates of the snapshot compared with, and the changes, not make today's, for any gate?
-- reads: stood_candidate, change, headcount, comparison
with added as (
    select
        *,
        case when kind in ('appeared', 'came', 'regrouped_in', 'gained') then candidates else -candidates end as signed
    from change
),

balance (
    session, region, province, school, stream, sex, candidate_type,
    registered, cnie_held, copy_received, verified, summoned, scholarship_requested, scholarship_decided,
    claimants, results_known, laureate, diploma_issued, digital_consulted, digital_shared
) as (
    select
        session, region, province, school, stream, sex, candidate_type,
        case when passed & 1 <> 0 then 1 else 0 end,
        case when passed & 2 <> 0 then 1 else 0 end,
        case when passed & 4 <> 0 then 1 else 0 end,
        case when passed & 8 <> 0 then 1 else 0 end,
        case when passed & 16 <> 0 then 1 else 0 end,
        case when passed & 32 <> 0 then 1 else 0 end,
        case when passed & 64 <> 0 then 1 else 0 end,
        case when passed & 128 <> 0 then 1 else 0 end,
        case when passed & 256 <> 0 then 1 else 0 end,
        case when passed & 512 <> 0 then 1 else 0 end,
        case when passed & 1024 <> 0 then 1 else 0 end,
        case when passed & 2048 <> 0 then 1 else 0 end,
        case when passed & 4096 <> 0 then 1 else 0 end
    from stood_candidate
    where moment = 'before'
    union all
    select
        session, region, province, school, stream, sex, candidate_type,
        case gate when 'registered' then signed else 0 end,
        case gate when 'cnie_held' then signed else 0 end,
        case gate when 'copy_received' then signed else 0 end,
        case gate when 'verified' then signed else 0 end,
        case gate when 'summoned' then signed else 0 end,
        case gate when 'scholarship_requested' then signed else 0 end,
        case gate when 'scholarship_decided' then signed else 0 end,
        case gate when 'claimants' then signed else 0 end,
        case gate when 'results_known' then signed else 0 end,
        case gate when 'laureate' then signed else 0 end,
        case gate when 'diploma_issued' then signed else 0 end,
        case gate when 'digital_consulted' then signed else 0 end,
        case gate when 'digital_shared' then signed else 0 end
    from added
    union all
    select
        headcount.session, region, province, school, stream, sex, candidate_type,
        -registered,
        -cnie_held,
        -copy_received,
        -verified,
        -summoned,
        -scholarship_requested,
        -scholarship_decided,
        -claimants,
        -results_known,
        -laureate,
        -diploma_issued,
        -digital_consulted,
        -digital_shared
    from headcount
    inner join comparison on comparison.session = headcount.session and comparison.status = 'compared'
)

select session, region, province, school, stream, sex, candidate_type
from balance
group by session, region, province, school, stream, sex, candidate_type
having
    sum(registered) <> 0
    or sum(cnie_held) <> 0
    or sum(copy_received) <> 0
    or sum(verified) <> 0
    or sum(summoned) <> 0
    or sum(scholarship_requested) <> 0
    or sum(scholarship_decided) <> 0
    or sum(claimants) <> 0
    or sum(results_known) <> 0
    or sum(laureate) <> 0
    or sum(diploma_issued) <> 0
    or sum(digital_consulted) <> 0
    or sum(digital_shared) <> 0
