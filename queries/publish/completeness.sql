-- question: How often is a field that must be known empty or set aside, in each province?
-- reads: field_gap, finding
-- returns: session, region, province, field, needed [rows], missing [rows], set_aside [rows]
with aside as (
    select
        session,
        region,
        province,
        case
            when contains("column", '(') then regexp_extract("column", '\(([a-z_]+)\)$', 1) else "column"
        end as field,
        count(*) as rows
    from (
        select distinct session, region, province, "column", file, sheet, row
        from finding
        where severity = 'field' and source = 'candidates' and row is not null
    )
    group by session, region, province, field
)

select
    field_gap.session,
    field_gap.region,
    field_gap.province,
    field_gap.field,
    field_gap.needed,
    field_gap.missing,
    coalesce(aside.rows, 0) as set_aside
from field_gap
left join aside
    on aside.session = field_gap.session
    and aside.region = field_gap.region
    and aside.province = field_gap.province
    and aside.field = field_gap.field
order by field_gap.session, field_gap.region, field_gap.province, field_gap.field
