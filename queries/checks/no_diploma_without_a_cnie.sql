-- question: In which province are diplomas issued to candidates who hold no valid CNIE?
-- severity: warn
-- code: DIPLOMA_WITHOUT_CNIE
-- reads: candidate
-- returns: session, region, province, found
select session, region, province, count(*) as found
from candidate
where diploma_day <> 9999 and cnie_day = 9999
group by session, region, province
order by session, region, province
