-- question: What is so unlikely beside a school's peers that somebody should look at it? It is to check, it proves nothing.
-- reads: case_of_days, case_of_numbers, case_of_rates, case_of_births, reference_plausibility
-- returns: session, region, province, school, signal, day [days], observed [candidates], base [candidates], share [ratio], odds [powers of ten]
with cases as (
    select * from case_of_days
    union all
    select * from case_of_numbers
    union all
    select * from case_of_rates
    union all
    select * from case_of_births
),

-- what is usual is never less than the analyst's floor, nor certain
compared as (
    select
        cases.*,
        least(greatest(cases.share, usual.usual_share), 0.999) as expected,
        cases.observed / cases.base as reached,
        usual.least_odds
    from cases
    inner join reference_plausibility as usual on usual.signal = cases.signal
    where
        cases.base >= usual.least_base
        and cases.observed >= usual.least_observed
        and cases.observed >= usual.least_share * cases.base
),

-- Chernoff: by chance alone, as many or more happen at most once in ten to the power of `odds`
weighed as (
    select
        *,
        base * (
            reached * log10(reached / expected)
            + case when reached < 1 then (1 - reached) * log10((1 - reached) / (1 - expected)) else 0 end
        ) as odds
    from compared
    where reached > expected
)

select
    session,
    region,
    province,
    school,
    signal,
    cast(day as smallint) as day,
    cast(observed as integer) as observed,
    cast(base as integer) as base,
    round(expected, 4) as share,
    round(odds, 1) as odds
from weighed
where odds >= least_odds
order by session, region, province, school, signal
