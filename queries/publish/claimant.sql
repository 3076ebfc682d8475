-- question: When did each claimant file a first claim?
-- reads: kept_claim, session
-- returns: session, massar_code, first_filed_on [date]
select
    claim.session,
    claim.massar_code,
    min(coalesce(claim.filed_on, claim.answered_on, session.as_of)) as first_filed_on
from kept_claim as claim
inner join session on session.session = claim.session
group by claim.session, claim.massar_code
