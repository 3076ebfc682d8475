-- question: In which province did candidates sit the exam for whom no summons was issued?
-- severity: warn
-- code: PRESENT_UNSUMMONED
-- reads: candidate
-- returns: session, region, province, found
select session, region, province, count(*) as found
from candidate
where
    presence = 'present' and summons_day = 9999
group by session, region, province
order by session, region, province
