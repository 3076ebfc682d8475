-- question: How many claims had been filed, answered, founded or left over by each moment, for each group of candidates?
-- reads: claim, moment
-- returns: session, moment, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type, claims_filed [claims], claims_pending [claims], claims_answered [claims], claims_founded [claims], claims_unfounded [claims], claims_overdue [claims]
select
    claim.session,
    moment.moment,
    claim.region,
    claim.province,
    claim.commune,
    claim.school,
    claim.school_type,
    claim.area,
    claim.stream,
    claim.pole,
    claim.sex,
    claim.candidate_type,
    count(*) as claims_filed,
    count(*) filter (where answered_day > moment.day) as claims_pending,
    count(*) filter (where answered_day <= moment.day) as claims_answered,
    count(*) filter (where answered_day <= moment.day and claim_status = 'founded') as claims_founded,
    count(*) filter (where answered_day <= moment.day and claim_status = 'unfounded') as claims_unfounded,
    -- law 55-19: an administration answers within 60 days
    count(*) filter (where answered_day > moment.day and moment.day - filed_day > 60) as claims_overdue
from claim
inner join moment on moment.session = claim.session
where claim.filed_day <= moment.day
group by
    claim.session, moment.moment, claim.region, claim.province, claim.commune, claim.school, claim.school_type,
    claim.area, claim.stream, claim.pole, claim.sex, claim.candidate_type
