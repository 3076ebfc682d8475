-- question: Which claims were filed, about what, and on which days were they filed and answered?
-- reads: kept_claim, gated_candidate, session
-- returns: session, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type, claim_kind, claim_status, filed_day [days], answered_day [days]
with dated as (
    select
        claim.session,
        claim.massar_code,
        coalesce(claim.claim_kind, 'unknown') as claim_kind,
        coalesce(claim.claim_status, 'unknown') as claim_status,
        session.first_exam_on,
        coalesce(claim.filed_on, claim.answered_on, session.as_of) as filed_on,
        case
            when claim.claim_status in ('founded', 'unfounded')
                then greatest(coalesce(claim.answered_on, session.as_of), claim.filed_on)
        end as answered_on
    from kept_claim as claim
    inner join session on session.session = claim.session
)

select
    dated.session,
    who.region,
    who.province,
    who.commune,
    who.school,
    who.school_type,
    who.area,
    who.stream,
    who.pole,
    who.sex,
    who.candidate_type,
    dated.claim_kind,
    dated.claim_status,
    cast(date_diff('day', dated.first_exam_on, dated.filed_on) as smallint) as filed_day,
    cast(coalesce(date_diff('day', dated.first_exam_on, dated.answered_on), 9999) as smallint) as answered_day
from dated
inner join gated_candidate as who
    on who.session = dated.session and who.massar_code = dated.massar_code
order by dated.session, who.region, who.province, who.school, filed_day
