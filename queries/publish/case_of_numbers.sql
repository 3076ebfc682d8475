-- question: How many card numbers of a school are also somebody else's, and how many follow one another?
-- reads: gated_candidate, shared_cnie
-- returns: session, region, province, school, signal, day [days], observed, base, share [ratio]
with numbered as (
    select
        session,
        region,
        province,
        school,
        cnie_number,
        lag(cnie_number) over (partition by session, school order by cnie_number) as before
    from gated_candidate
    where cnie_number is not null and school <> 'unknown'
),

-- the last four digits decide: a run loses one pair where it passes a round ten thousand
compared as (
    select
        numbered.session,
        numbered.region,
        numbered.province,
        numbered.school,
        shared_cnie.cnie_number is not null as is_shared,
        left(numbered.cnie_number, length(numbered.cnie_number) - 4) = left(before, length(before) - 4)
        and cast(right(numbered.cnie_number, 4) as integer) - cast(right(before, 4) as integer) = 1 as follows
    from numbered
    left join shared_cnie
        on shared_cnie.session = numbered.session and shared_cnie.cnie_number = numbered.cnie_number
),

counted as (
    select
        session,
        region,
        province,
        school,
        count(*) as base,
        count(*) filter (where is_shared) as shared,
        count(*) filter (where follows) as following
    from compared
    group by session, region, province, school
)

select session, region, province, school, 'cnie_shared' as signal, 9999 as day, shared as observed, base, 0.0 as share
from counted
where shared > 0
union all
-- an office gives out some hundred thousand numbers: the next one is a pupil's of the same school by that chance
select session, region, province, school, 'cnie_consecutive', 9999, following, base, base / 100000.0
from counted
where following > 0
