-- question: How many candidates changed since the snapshot compared with, for each group, kind of change and gate?
-- reads: changed_candidate
-- returns: session, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type, kind, gate [count of headcount, or any], crossed [border], candidates
-- `came` and `left` say nothing of the other end but the largest border between: no school of elsewhere is told
with gate (gate, bit) as (
    values
        ('registered', 1),
        ('cnie_held', 2),
        ('copy_received', 4),
        ('verified', 8),
        ('summoned', 16),
        ('scholarship_requested', 32),
        ('scholarship_decided', 64),
        ('claimants', 128),
        ('results_known', 256),
        ('laureate', 512),
        ('diploma_issued', 1024),
        ('digital_consulted', 2048),
        ('digital_shared', 4096),
        ('any', 8192)
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
    kind,
    gate,
    crossed,
    count(*) as candidates
from changed_candidate
inner join gate on (passed & bit) <> 0
group by
    session, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type, kind, gate,
    crossed
