-- question: In which files or territories was something found wrong, and how often?
-- reads: finding
-- params: by, sessions, within
-- returns: *by [code], findings [rows]
select
    columns($by),
    count(*) as findings
from finding
where list_contains($sessions, session)
    and $within in ('nation', region, province)
group by all
order by all
