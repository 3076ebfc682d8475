-- question: Of how many candidates of each province must a field be known, and of how many is it not?
-- reads: stated_candidate
-- returns: session, region, province, field, needed, missing
with counted as (
    select
        session,
        region,
        province,
        count(*) as candidates,
        count(*) filter (where last_name is null or first_name is null) as name,
        count(*) filter (where sex = 'unknown') as sex,
        count(*) filter (where birth_date is null) as birth_date,
        count(*) filter (where school = 'unknown') as school_code,
        count(*) filter (where stream = 'unknown') as stream,
        count(*) filter (where candidate_type = 'unknown') as candidate_type,
        count(*) filter (where cnie_status = 'unknown') as cnie_status,
        count(*) filter (where cnie_status = 'held') as holders,
        count(*) filter (
            where cnie_status = 'held' and (cnie_number is null or not cnie_valid or cnie_shared)
        ) as cnie_number,
        count(*) filter (where cnie_status = 'held' and cnie_recorded_on is null) as cnie_recorded_on,
        count(*) filter (where verification_status = 'unknown') as verification_status,
        count(*) filter (where verification_status in ('confirmed', 'validated')) as verified,
        count(*) filter (
            where verification_status in ('confirmed', 'validated') and verified_on is null
        ) as verified_on
    from stated_candidate
    where file <> 'stand-in'
    group by session, region, province
)

select session, region, province, unnest([
    {'field': 'name', 'needed': candidates, 'missing': name},
    {'field': 'sex', 'needed': candidates, 'missing': sex},
    {'field': 'birth_date', 'needed': candidates, 'missing': birth_date},
    {'field': 'school_code', 'needed': candidates, 'missing': school_code},
    {'field': 'stream', 'needed': candidates, 'missing': stream},
    {'field': 'candidate_type', 'needed': candidates, 'missing': candidate_type},
    {'field': 'cnie_status', 'needed': candidates, 'missing': cnie_status},
    {'field': 'cnie_number', 'needed': holders, 'missing': cnie_number},
    {'field': 'cnie_recorded_on', 'needed': holders, 'missing': cnie_recorded_on},
    {'field': 'verification_status', 'needed': candidates, 'missing': verification_status},
    {'field': 'verified_on', 'needed': verified, 'missing': verified_on}
], recursive := true)
from counted
