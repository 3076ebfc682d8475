-- question: What became of the rows read from each file, in each region? They add up, or nothing is published.
-- reads: read_row, published_row, aside_row
-- returns: session, source, file, region, rows_read, published, quarantined, deduplicated
with told as (
    select session, source, file, region, rows as rows_read, 0 as published, 0 as quarantined, 0 as deduplicated
    from read_row
    union all
    select session, source, file, region, 0, rows, 0, 0 from published_row
    union all
    select session, source, file, region, 0, 0, rows, 0 from aside_row where fate = 'quarantined'
    union all
    select session, source, file, region, 0, 0, 0, rows from aside_row where fate = 'deduplicated'
)

select
    session,
    source,
    file,
    region,
    cast(sum(rows_read) as bigint) as rows_read,
    cast(sum(published) as bigint) as published,
    cast(sum(quarantined) as bigint) as quarantined,
    cast(sum(deduplicated) as bigint) as deduplicated
from told
group by session, source, file, region
