-- question: Which totals may everyone compare with? Those of the regions and of the nation.
-- reads: benchmark
select *
from benchmark
