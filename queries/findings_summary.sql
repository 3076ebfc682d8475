-- question: What was found wrong in the exports, and how often?
-- reads: finding
-- params: sessions, within
-- returns: session [code], code [code], severity [code], findings [rows], files [files]
select
    session,
    code,
    severity,
    count(*) as findings,
    count(distinct file) as files
from finding
where list_contains($sessions, session)
    and $within in ('nation', region, province)
group by session, code, severity
order by session, findings desc, code
