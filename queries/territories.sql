-- question: Inside which territories does a place lie, from the nation down to itself?
-- reads: territory, school
-- params: place
-- returns: code [code], kind [code], parent [code], name_fr, name_ar, name_en
with recursive place as (
    select code, kind, parent, name_fr, name_ar, name_en
    from territory
    union all
    select school, 'school', min(province), min(name_fr), min(name_ar), min(name_fr)
    from school
    group by school
),

above as (
    select code, kind, parent, name_fr, name_ar, name_en, 0 as steps
    from place
    where code = $place
    union all
    select place.code, place.kind, place.parent, place.name_fr, place.name_ar, place.name_en, above.steps + 1
    from above
    inner join place on place.code = above.parent
)

select code, kind, parent, name_fr, name_ar, name_en
from above
order by steps desc
