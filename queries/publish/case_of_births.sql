-- question: Which birth date do most candidates of a school share, and which share of the nation has it?
-- reads: stated_candidate
-- returns: session, region, province, school, signal, day [days], observed, base, share [ratio]
with born as (
    select session, region, province, school, birth_date, count(*) as candidates
    from stated_candidate
    where birth_date is not null and school <> 'unknown'
    group by session, region, province, school, birth_date
),

ranked as (
    select
        *,
        sum(candidates) over (partition by session, school) as base,
        row_number() over (partition by session, school order by candidates desc, birth_date) as place
    from born
),

nation as (
    select session, birth_date, sum(candidates) as candidates, sum(sum(candidates)) over (partition by session) as base
    from born
    group by session, birth_date
)

select
    ranked.session,
    ranked.region,
    ranked.province,
    ranked.school,
    'birth_date' as signal,
    9999 as day,
    ranked.candidates as observed,
    cast(ranked.base as bigint) as base,
    nation.candidates / nation.base as share
from ranked
inner join nation
    on nation.session = ranked.session and nation.birth_date = ranked.birth_date
where ranked.place = 1
