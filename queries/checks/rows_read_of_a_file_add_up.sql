-- question: Of which file do the physical rows not add up to published, quarantined and counted once elsewhere?
-- reads: staged_file, conserved
with told as (
    select session, source, file, sum(published + quarantined + deduplicated) as rows
    from conserved
    group by session, source, file
)

select staged_file.session, staged_file.source, staged_file.file, staged_file.rows_read, told.rows
from staged_file
left join told
    on told.session = staged_file.session and told.source = staged_file.source and told.file = staged_file.file
where staged_file.source <> 'control_totals' and staged_file.rows_read <> coalesce(told.rows, 0)
