-- question: Past which gates does each candidate stand, now and in the snapshot compared with? One bit for each gate.
-- reads: gated_candidate, sealed_candidate, previous_candidate, comparison
-- returns: moment [now or before], session, candidate_key, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type, passed [bits]
with standing as (
    select
        'now' as moment,
        who.session,
        sealed.previous_key as candidate_key,
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
        who.cnie_day,
        who.copy_day,
        who.verified_day,
        who.summons_day,
        who.scholarship_day,
        who.scholarship_decision_day,
        who.result_day,
        who.laureate_day,
        who.diploma_day,
        who.digital_consulted_day,
        who.digital_shared_day,
        who.claim_day
    from gated_candidate as who
    inner join sealed_candidate as sealed
        on sealed.session = who.session and sealed.massar_code = who.massar_code
    union all
    select
        'before',
        session,
        candidate_key,
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
        cnie_day,
        copy_day,
        verified_day,
        summons_day,
        scholarship_day,
        scholarship_decision_day,
        result_day,
        laureate_day,
        diploma_day,
        digital_consulted_day,
        digital_shared_day,
        claim_day
    from previous_candidate
),

-- a session whose results nobody may know yet: what an older snapshot says of them is not told by way of a change
told as (
    select distinct session from gated_candidate where result_day <> 9999
)

select
    standing.moment,
    standing.session,
    standing.candidate_key,
    standing.region,
    standing.province,
    standing.commune,
    standing.school,
    standing.school_type,
    standing.area,
    standing.stream,
    standing.pole,
    standing.sex,
    standing.candidate_type,
    1
    + 2 * cast(cnie_day <> 9999 as integer)
    + 4 * cast(copy_day <> 9999 as integer)
    + 8 * cast(verified_day <> 9999 as integer)
    + 16 * cast(summons_day <> 9999 as integer)
    + 32 * cast(scholarship_day <> 9999 as integer)
    + 64 * cast(scholarship_decision_day <> 9999 as integer)
    + 128 * cast(claim_day <> 9999 as integer)
    + cast(told.session is not null as integer) * (
        256 * cast(result_day <> 9999 as integer)
        + 512 * cast(laureate_day <> 9999 as integer)
        + 1024 * cast(diploma_day <> 9999 as integer)
        + 2048 * cast(digital_consulted_day <> 9999 as integer)
        + 4096 * cast(digital_shared_day <> 9999 as integer)
    ) as passed
from standing
inner join comparison on comparison.session = standing.session and comparison.status = 'compared'
left join told on told.session = standing.session
