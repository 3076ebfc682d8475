-- question: Of which comparison may a territory know? Of all: dates and snapshots only.
-- reads: comparison
select *
from comparison
