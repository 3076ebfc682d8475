-- question: What became of the rows of each file, region by region, and of which day is the file?
-- reads: staged_file, conserved
-- returns: session, source, file, region, as_of [date], rows_read, published, quarantined, deduplicated
select
    staged_file.session,
    staged_file.source,
    staged_file.file,
    coalesce(conserved.region, 'unknown') as region,
    staged_file.as_of,
    coalesce(conserved.rows_read, 0) as rows_read,
    coalesce(conserved.published, 0) as published,
    coalesce(conserved.quarantined, 0) as quarantined,
    coalesce(conserved.deduplicated, 0) as deduplicated
from staged_file
left join conserved
    on conserved.session = staged_file.session
    and conserved.source = staged_file.source
    and conserved.file = staged_file.file
order by staged_file.session, staged_file.source, staged_file.file, region
