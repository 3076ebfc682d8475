-- question: Which schools verified without one correction, or admitted everybody, and what did schools of their kind do?
-- reads: gated_candidate
-- returns: session, region, province, school, signal, day [days], observed, base, share [ratio]
with counted as (
    select
        session,
        region,
        province,
        school,
        school_type,
        area,
        count(*) filter (where verified_day <> 9999) as verified,
        count(*) filter (where verified_day <> 9999 and correction_day = 9999) as uncorrected,
        count(*) filter (where presence = 'present' and candidate_type = 'schooled') as present,
        count(*) filter (
            where presence = 'present' and candidate_type = 'schooled' and decision = 'admitted'
        ) as admitted
    from gated_candidate
    where school <> 'unknown'
    group by session, region, province, school, school_type, area
),

peers as (
    select
        session,
        school_type,
        area,
        sum(verified) as verified,
        sum(uncorrected) as uncorrected,
        sum(present) as present,
        sum(admitted) as admitted
    from counted
    group by session, school_type, area
)

select
    counted.session,
    counted.region,
    counted.province,
    counted.school,
    'no_correction' as signal,
    9999 as day,
    counted.uncorrected as observed,
    counted.verified as base,
    peers.uncorrected / peers.verified as share
from counted
inner join peers
    on peers.session = counted.session and peers.school_type = counted.school_type and peers.area = counted.area
where counted.verified > 0 and counted.uncorrected = counted.verified
union all
select
    counted.session,
    counted.region,
    counted.province,
    counted.school,
    'all_admitted',
    9999,
    counted.admitted,
    counted.present,
    peers.admitted / peers.present
from counted
inner join peers
    on peers.session = counted.session and peers.school_type = counted.school_type and peers.area = counted.area
where counted.present > 0 and counted.admitted = counted.present
