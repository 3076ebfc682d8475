-- question: What was found wrong, row by row, and how many such rows are there in all?
-- reads: finding
-- params: sessions, within, severity, code, file, sought, most, first
-- returns: code [code], severity [code], session [code], source [code], file, sheet, row, column, value [masked], region [code], province [code], expected, total [rows]
select
    code,
    severity,
    session,
    source,
    file,
    sheet,
    row,
    "column",
    value,
    region,
    province,
    expected,
    count(*) over () as total
from finding
where list_contains($sessions, session)
    and $within in ('nation', region, province)
    and $severity in ('all', severity)
    and $code in ('all', code)
    and $file in ('all', file)
    and ($sought = 'all' or contains(lower(concat_ws(' ', file, "column", value, row)), lower($sought)))
order by
    list_position(['reject', 'hold', 'quarantine', 'field', 'duplicate', 'warn'], severity),
    file nulls last, sheet nulls first, row nulls first, code
limit $most offset $first
