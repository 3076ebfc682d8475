-- question: Which windows may a territory see? Those for all regions and those of its own.
-- reads: calendar
select *
from calendar
where
    region in ('all', left(getvariable('territory'), 2))
    or getvariable('territory') = 'nation'
