-- question: With which snapshot is each session compared, and if with none, why?
-- reads: session, compared_session
-- returns: session, status [compared, or why not], previous_snapshot, previous_as_of [date]
select
    session.session,
    coalesce(compared.status, 'no_previous') as status,
    compared.previous_snapshot,
    compared.previous_as_of
from session
left join compared_session as compared on compared.session = session.session
order by session.session
