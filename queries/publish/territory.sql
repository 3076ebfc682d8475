-- question: Which territories are there, whose child is each, and under which code is it on the map?
-- reads: reference_territory, reference_commune
-- returns: code, kind, parent, name_fr, name_ar, name_en, map_code
select code, kind, parent, name_fr, name_ar, name_en, map_code
from reference_territory
union all
select code, 'commune' as kind, province as parent, name_fr, name_ar, name_fr as name_en, null as map_code
from reference_commune
order by kind, code
