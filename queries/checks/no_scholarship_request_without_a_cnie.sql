-- question: In which province did candidates who hold no valid CNIE request a scholarship?
-- severity: warn
-- code: REQUEST_WITHOUT_CNIE
-- reads: candidate
-- returns: session, region, province, found
select session, region, province, count(*) as found
from candidate
where scholarship_day <> 9999 and cnie_day = 9999
group by session, region, province
order by session, region, province
