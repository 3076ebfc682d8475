-- question: In which province are data verified of candidates who never had a CNIE?
-- severity: warn
-- code: VERIFIED_WITHOUT_CNIE
-- reads: candidate
-- returns: session, region, province, found
select session, region, province, count(*) as found
from candidate
where
    -- the rule holds from session 2024 on; a card that expired or was found not to match was there once
    session >= '2024' and verified_day <> 9999 and cnie_status in ('none', 'requested', 'unknown')
group by session, region, province
order by session, region, province
