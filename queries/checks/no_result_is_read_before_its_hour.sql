-- question: In which province did candidates read their result before the hour announced for everyone?
-- severity: warn
-- code: CONSULTED_EARLY
-- reads: candidate
-- returns: session, region, province, found
select session, region, province, count(*) as found
from candidate
where consulted_hour < 0
group by session, region, province
order by session, region, province
