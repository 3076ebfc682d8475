-- question: Which names of territories may a territory see? The nation, all regions (they may be compared with), and what lies in it.
-- reads: territory
select *
from territory
where
    kind in ('nation', 'region')
    or getvariable('territory') in ('nation', code, parent, left(code, 2))
