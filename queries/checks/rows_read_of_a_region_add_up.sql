-- question: In which file and region is a row neither published, quarantined nor counted once elsewhere?
-- reads: conserved
select *
from conserved
where rows_read <> published + quarantined + deduplicated
