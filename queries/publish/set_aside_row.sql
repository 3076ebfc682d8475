-- question: Which staged rows are not published, and why? A row that nobody owns is not judged a second time.
-- reads: orphan_row, judged_row
-- returns: session, source, file, sheet, row, key, fate [deduplicated or quarantined], code
select session, source, file, sheet, row, key, fate, code
from orphan_row
union all
select session, source, file, sheet, row, key, fate, code
from judged_row
where
    fate <> 'kept'
    and not exists (
        select 1
        from orphan_row
        where
            orphan_row.session = judged_row.session
            and orphan_row.source = judged_row.source
            and orphan_row.file = judged_row.file
            and orphan_row.sheet = judged_row.sheet
            and orphan_row.row = judged_row.row
    )
