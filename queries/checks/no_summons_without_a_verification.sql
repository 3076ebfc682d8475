-- question: In which province are candidates summoned whose data are not verified?
-- severity: warn
-- code: SUMMONED_UNVERIFIED
-- reads: candidate
-- returns: session, region, province, found
select session, region, province, count(*) as found
from candidate
where
    -- the rule holds from session 2024 on
    session >= '2024' and summons_day <> 9999 and verified_day = 9999
group by session, region, province
order by session, region, province
