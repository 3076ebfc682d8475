-- question: What is the latest day the files of a session speak of? It stands in for an as-of that nobody declared.
-- reads: staged_candidates, staged_scholarship_requests, staged_claims, staged_results, staged_diplomas
-- returns: session, latest_on [date]
with spoken_of as (
    select session, max(greatest(updated_on, cnie_recorded_on, copy_received_on, verified_on, summons_issued_on)) as day
    from staged_candidates
    group by session
    union all
    select session, max(greatest(requested_on, decided_on)) as day from staged_scholarship_requests group by session
    union all
    select session, max(greatest(filed_on, answered_on)) as day from staged_claims group by session
    union all
    select session, max(greatest(published_on, catch_up_published_on)) as day from staged_results group by session
    union all
    select session, max(issued_on) as day from staged_diplomas group by session
)

select session, max(day) as latest_on
from spoken_of
group by session
