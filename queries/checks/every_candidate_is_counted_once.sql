-- question: Which Massar code is counted several times in a session?
-- reads: gated_candidate
select session, massar_code, count(*) as times
from gated_candidate
where massar_code is not null
group by session, massar_code
having count(*) > 1
