-- question: What was found wrong in the exports, and how often?
-- reads: finding
-- params: sessions, region
-- returns: session [code], code [code], severity [code], findings [rows], files [files]
select
    session,
    code,
    severity,
    count(*) as findings,
    count(distinct file) as files
from finding
where list_contains($sessions, session)
    and (list_contains($region, 'all') or list_contains($region, region))
group by session, code, severity
order by session, findings desc, code
