-- question: Which sessions may a territory see? All.
-- reads: session
select *
from session
