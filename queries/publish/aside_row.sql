-- question: How many rows of each file were set aside, with which fate and why, and in which region?
-- reads: set_aside_row, noted_row, reference_territory, quarantined_rows
-- returns: session, source, file, region, fate [deduplicated or quarantined], code, rows
select
    aside.session,
    aside.source,
    aside.file,
    coalesce(territory.parent, 'unknown') as region,
    aside.fate,
    aside.code,
    count(*) as rows
from set_aside_row as aside
left join noted_row as noted
    on noted.session = aside.session
    and noted.source = aside.source
    and noted.file = aside.file
    and noted.sheet = aside.sheet
    and noted.row = aside.row
left join reference_territory as territory
    on territory.code = noted.province and territory.kind = 'province'
group by aside.session, aside.source, aside.file, coalesce(territory.parent, 'unknown'), aside.fate, aside.code
union all
select session, source, file, 'unknown' as region, 'quarantined' as fate, code, count(*) as rows
from quarantined_rows
group by session, source, file, code
