-- question: On which day did most of a school pass each gate, and which share of their province and of the nation did so that day?
-- reads: gate_day
-- returns: session, region, province, school, signal, day [days], observed, base, share [ratio]
with totals as (
    select
        session,
        region,
        province,
        school,
        gate,
        sum(candidates) as base,
        -- the busiest day, the earlier of equals, in one pass: as many candidates, then how early
        max(candidates * 100000 + 50000 - day) as busiest
    from gate_day
    group by session, region, province, school, gate
),

busiest as (
    select
        session,
        region,
        province,
        school,
        gate,
        base,
        cast((busiest - busiest % 100000) / 100000 as bigint) as candidates,
        50000 - busiest % 100000 as day
    from totals
),

province_day as (
    select session, province, gate, day, sum(candidates) as candidates
    from gate_day
    group by session, province, gate, day
),

province as (
    select *, sum(candidates) over (partition by session, province, gate) as base
    from province_day
),

nation as (
    select session, gate, day, sum(candidates) as candidates, sum(sum(candidates)) over (partition by session, gate) as base
    from province_day
    group by session, gate, day
)

select
    busiest.session,
    busiest.region,
    busiest.province,
    busiest.school,
    busiest.gate || case when busiest.candidates >= 0.9 * busiest.base then '_one_day' else '_burst' end as signal,
    busiest.day,
    busiest.candidates as observed,
    cast(busiest.base as bigint) as base,
    -- the school itself is no peer of its own; alone in its province, it is compared with the nation
    greatest(
        nation.candidates / nation.base,
        coalesce((province.candidates - busiest.candidates) / nullif(province.base - busiest.base, 0), 0)
    ) as share
from busiest
inner join nation
    on nation.session = busiest.session and nation.gate = busiest.gate and nation.day = busiest.day
inner join province
    on province.session = busiest.session
    and province.province = busiest.province
    and province.gate = busiest.gate
    and province.day = busiest.day
