-- question: Which CNIE numbers are borne by several candidates of a session, and so by none of them validly?
-- reads: kept_candidate
-- returns: session, cnie_number
select session, cnie_number
from kept_candidate
where cnie_valid and cnie_number is not null
group by session, cnie_number
having count(*) > 1
