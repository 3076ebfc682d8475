-- question: How many candidates of each school passed a gate on each day?
-- reads: gated_candidate
-- returns: session, region, province, school, gate, day [days], candidates
select session, region, province, school, 'cnie' as gate, cnie_day as day, count(*) as candidates
from gated_candidate
where cnie_day <> 9999 and school <> 'unknown'
group by session, region, province, school, cnie_day
union all
select session, region, province, school, 'copy', copy_day, count(*)
from gated_candidate
where copy_day <> 9999 and school <> 'unknown'
group by session, region, province, school, copy_day
union all
select session, region, province, school, 'verified', verified_day, count(*)
from gated_candidate
where verified_day <> 9999 and school <> 'unknown'
group by session, region, province, school, verified_day
