-- question: With which snapshot is each session compared, and if with none, why?
-- reads: comparison
-- returns: session [code], status [compared, or why not], previous_snapshot, previous_as_of [date]
select session, status, previous_snapshot, previous_as_of
from comparison
order by session
