-- question: Which accounts may a territory see? Those of its region, and those of rows that belong to nobody.
-- reads: account
select *
from account
where
    getvariable('territory') = 'nation'
    or region in ('unknown', left(getvariable('territory'), 2))
