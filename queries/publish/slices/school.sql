-- question: Which schools may a territory see? Its own, and the row that stands for a school not known.
-- reads: school
select *
from school
where
    getvariable('territory') in ('nation', region, province)
    or school = 'unknown'
