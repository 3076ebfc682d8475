-- question: Which gates has each candidate passed, and on which day? THE RULES of what counts as held, verified, admitted …
-- reads: stated_candidate, session, announced
-- returns: session, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type, file, massar_code, cnie_number, last_name, first_name, age, cnie_status, verification_status, scholarship_status, presence, decision, stopped_at, digital_device, cnie_day, cnie_requested_day, copy_day, correction_day, verified_day, summons_day, scholarship_day, scholarship_decision_day, result_day, consulted_day, consulted_hour [hours after the announced one], catch_up_presence, catch_up_day, laureate_day, diploma_day, digital_consulted_day, digital_shared_day, claim_day
with judged as (
    select
        stated.*,
        session.first_exam_on,
        session.as_of,
        case
            when
                stated.cnie_status = 'held'
                and stated.cnie_number is not null
                and stated.cnie_valid
                and not stated.cnie_shared
                then coalesce(stated.cnie_recorded_on, stated.updated_on, session.as_of)
        end as cnie_on,
        case
            when stated.verification_status in ('confirmed', 'validated')
                then coalesce(stated.verified_on, stated.updated_on, session.as_of)
        end as passed_verification_on,
        case
            when stated.has_requested
                then coalesce(stated.scholarship_requested_on, stated.scholarship_decided_on, session.as_of)
        end as scholarship_on,
        case
            when stated.scholarship_status in ('granted', 'refused')
                then coalesce(stated.scholarship_decided_on, session.as_of)
        end as scholarship_decision_on,
        -- a result that is not published yet is nobody's to know; whoever was marked was there
        case
            when stated.published_on is null then 'unknown'
            when stated.presence in ('present', 'absent') then stated.presence
            when stated.decision in ('admitted', 'catch_up', 'failed') then 'present'
            when stated.decision = 'absent' then 'absent'
            else 'unknown'
        end as known_presence,
        case when stated.published_on is null then 'unknown' else coalesce(stated.decision, 'unknown') end as known_decision,
        case when stated.published_on is not null then stated.consulted_at end as read_at,
        announced.results_at,
        case
            when stated.catch_up_published_on is null then 'unknown'
            when stated.catch_up_presence in ('present', 'absent') then stated.catch_up_presence
            when stated.catch_up_decision in ('admitted', 'failed') then 'present'
            when stated.catch_up_decision = 'absent' then 'absent'
            else 'unknown'
        end as known_catch_up_presence
    from stated_candidate as stated
    inner join session on session.session = stated.session
    left join announced on announced.session = stated.session
),

admitted as (
    select
        judged.*,
        case
            when known_decision = 'admitted' and known_presence = 'present' then published_on
            when catch_up_decision = 'admitted' then catch_up_published_on
        end as laureate_on
    from judged
),

ordered as (
    select
        admitted.*,
        -- the copy of a card that is not valid opens nothing: it counts from the day there is both a card and its copy
        case
            when cnie_on is not null and copy_received_on is not null then greatest(copy_received_on, cnie_on)
        end as copy_on,
        -- a validated correction was asked for, even where the day of asking is lost
        case
            when verification_status = 'validated'
                then least(coalesce(correction_requested_on, passed_verification_on), passed_verification_on)
            when verification_status = 'confirmed' then correction_requested_on
            when verification_status = 'correction_requested'
                then coalesce(correction_requested_on, updated_on, as_of)
        end as correction_on,
        case
            when laureate_on is not null and diploma_issued_on is not null
                then greatest(diploma_issued_on, laureate_on)
        end as diploma_on
    from admitted
)

select
    session,
    region,
    province,
    commune,
    school,
    school_type,
    area,
    stream,
    pole,
    sex,
    candidate_type,
    file,
    massar_code,
    cnie_number,
    last_name,
    first_name,
    cast(
        extract(year from first_exam_on) - extract(year from birth_date)
        - case
            when
                extract(month from first_exam_on) * 100 + extract(day from first_exam_on)
                < extract(month from birth_date) * 100 + extract(day from birth_date) then 1
            else 0
        end as smallint
    ) as age,
    cnie_status,
    verification_status,
    coalesce(scholarship_status, case when has_requested then 'unknown' else 'none' end) as scholarship_status,
    known_presence as presence,
    known_decision as decision,
    -- the gate after the last one passed; without a card nobody is through, whatever was passed before
    case
        when cnie_on is null then 'cnie'
        when diploma_on is not null then 'finished'
        when laureate_on is not null then 'diploma'
        when known_presence = 'present' then 'result'
        when summons_issued_on is not null then 'exam'
        when passed_verification_on is not null then 'summons'
        else 'verification'
    end as stopped_at,
    case
        when diploma_on is null or digital_consulted_on is null then 'none'
        else coalesce(digital_device, 'unknown')
    end as digital_device,
    cast(coalesce(date_diff('day', first_exam_on, cnie_on), 9999) as smallint) as cnie_day,
    cast(coalesce(date_diff('day', first_exam_on, cnie_requested_on), 9999) as smallint) as cnie_requested_day,
    cast(coalesce(date_diff('day', first_exam_on, copy_on), 9999) as smallint) as copy_day,
    cast(coalesce(date_diff('day', first_exam_on, correction_on), 9999) as smallint) as correction_day,
    cast(coalesce(date_diff('day', first_exam_on, passed_verification_on), 9999) as smallint) as verified_day,
    cast(coalesce(date_diff('day', first_exam_on, summons_issued_on), 9999) as smallint) as summons_day,
    cast(coalesce(date_diff('day', first_exam_on, scholarship_on), 9999) as smallint) as scholarship_day,
    cast(
        coalesce(date_diff('day', first_exam_on, scholarship_decision_on), 9999) as smallint
    ) as scholarship_decision_day,
    cast(coalesce(date_diff('day', first_exam_on, published_on), 9999) as smallint) as result_day,
    cast(coalesce(date_diff('day', first_exam_on, cast(read_at as date)), 9999) as smallint) as consulted_day,
    -- whole hours after the announced one: 0 is the first; below 0 somebody read it before anybody could
    cast(
        case
            when read_at is null or results_at is null then 9999
            else greatest(least(floor(date_diff('second', results_at, read_at) / 3600.0), 9998), -9998)
        end as smallint
    ) as consulted_hour,
    known_catch_up_presence as catch_up_presence,
    cast(coalesce(date_diff('day', first_exam_on, catch_up_published_on), 9999) as smallint) as catch_up_day,
    cast(coalesce(date_diff('day', first_exam_on, laureate_on), 9999) as smallint) as laureate_day,
    cast(coalesce(date_diff('day', first_exam_on, diploma_on), 9999) as smallint) as diploma_day,
    cast(
        coalesce(
            date_diff(
                'day',
                first_exam_on,
                case
                    when diploma_on is not null and digital_consulted_on is not null
                        then greatest(digital_consulted_on, diploma_on)
                end
            ),
            9999
        ) as smallint
    ) as digital_consulted_day,
    cast(
        coalesce(
            date_diff(
                'day',
                first_exam_on,
                case
                    when diploma_on is not null and digital_shared_on is not null
                        then greatest(digital_shared_on, diploma_on)
                end
            ),
            9999
        ) as smallint
    ) as digital_shared_day,
    cast(coalesce(date_diff('day', first_exam_on, claim_filed_on), 9999) as smallint) as claim_day
from ordered
