-- question: What are the communes of a place called?
-- reads: territory
-- params: within
-- returns: code [code], province [code], name_fr, name_ar, name_en
select code, parent as province, name_fr, name_ar, name_en
from territory
where kind = 'commune'
    and ($within = 'nation' or parent = $within or parent in (select code from territory where parent = $within))
order by code
