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

select session, region, province, 'name' as field, candidates as needed, name as missing from counted
union all
select session, region, province, 'sex', candidates, sex from counted
union all
select session, region, province, 'birth_date', candidates, birth_date from counted
union all
select session, region, province, 'school_code', candidates, school_code from counted
union all
select session, region, province, 'stream', candidates, stream from counted
union all
select session, region, province, 'candidate_type', candidates, candidate_type from counted
union all
select session, region, province, 'cnie_status', candidates, cnie_status from counted
union all
select session, region, province, 'cnie_number', holders, cnie_number from counted
union all
select session, region, province, 'cnie_recorded_on', holders, cnie_recorded_on from counted
union all
select session, region, province, 'verification_status', candidates, verification_status from counted
union all
select session, region, province, 'verified_on', verified, verified_on from counted
