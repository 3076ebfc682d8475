-- question: In which ways are the exports not what they must be, and in whose territory?
-- reads: findings, rule_finding, noted_row, reference_territory
-- returns: code, severity, session, source, file, sheet, row, column, value [masked], region, province, expected
with found as (
    select
        code, severity, session, source, file, coalesce(sheet, '') as sheet, row, "column", value, region, expected
    from findings
    union all
    select code, severity, session, source, file, sheet, row, "column", value, null as region, expected
    from rule_finding
)

select
    found.code,
    found.severity,
    found.session,
    found.source,
    found.file,
    found.sheet,
    found.row,
    found."column",
    found.value,
    coalesce(territory.parent, found.region, 'unknown') as region,
    coalesce(territory.code, 'unknown') as province,
    found.expected
from found
left join noted_row as noted
    on noted.session = found.session
    and noted.source = found.source
    and noted.file = found.file
    and noted.sheet = found.sheet
    and noted.row = found.row
left join reference_territory as territory
    on territory.code = noted.province and territory.kind = 'province'
order by found.session, found.file, found.sheet, found.row, found.code, found."column", found.value
