-- question: What happened to each candidate since the snapshot compared with? A candidate may have several changes.
-- reads: stood_candidate
-- returns: session, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type, kind, crossed [border], passed [bits]
with now as (
    select * from stood_candidate where moment = 'now'
),

before as (
    select * from stood_candidate where moment = 'before'
),

paired as (
    select
        coalesce(now.session, before.session) as session,
        coalesce(now.candidate_key, before.candidate_key) as candidate_key,
        now.passed as passed_now,
        before.passed as passed_before,
        case
            when now.passed is null or before.passed is null then 'none'
            when now.region <> before.region then 'region'
            when now.province <> before.province then 'province'
            when now.school <> before.school then 'school'
            when
                now.commune <> before.commune
                or now.school_type <> before.school_type
                or now.area <> before.area
                or now.stream <> before.stream
                or now.pole <> before.pole
                or now.sex <> before.sex
                or now.candidate_type <> before.candidate_type
                then 'group'
            else 'same'
        end as crossed
    from now
    full outer join before on before.session = now.session and before.candidate_key = now.candidate_key
),

walked as (
    select session, candidate_key, 'gained' as kind, passed_now & ~passed_before as gates
    from paired
    union all
    select session, candidate_key, 'lost', passed_before & ~passed_now
    from paired
)

-- who moves takes along the gates passed before; those passed on the way are gained where the candidate is now
select
    stood.session,
    stood.region,
    stood.province,
    stood.commune,
    stood.school,
    stood.school_type,
    stood.area,
    stood.stream,
    stood.pole,
    stood.sex,
    stood.candidate_type,
    case
        when paired.passed_before is null then 'appeared'
        when paired.passed_now is null then 'vanished'
        when crossed = 'group' then case stood.moment when 'now' then 'regrouped_in' else 'regrouped_out' end
        else case stood.moment when 'now' then 'came' else 'left' end
    end as kind,
    case crossed when 'group' then 'none' else crossed end as crossed,
    coalesce(paired.passed_before, paired.passed_now) as passed
from paired
inner join stood_candidate as stood
    on stood.session = paired.session and stood.candidate_key = paired.candidate_key
where crossed <> 'same'
union all
select
    stood.session,
    stood.region,
    stood.province,
    stood.commune,
    stood.school,
    stood.school_type,
    stood.area,
    stood.stream,
    stood.pole,
    stood.sex,
    stood.candidate_type,
    walked.kind,
    'none',
    walked.gates + 8192
from walked
inner join now as stood on stood.session = walked.session and stood.candidate_key = walked.candidate_key
where walked.gates <> 0
