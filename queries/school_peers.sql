-- question: How do schools of the same kind and a similar size stand, in the province, the region and the nation?
-- reads: headcount
-- params: place, sessions, levels
-- returns: level [code], peers [schools], registered [candidates], cnie_held [candidates], copy_received [candidates], verified [candidates], summoned [candidates], scholarship_requested [candidates]
-- similar: same type, same area, half to twice the candidates; fewer than five are no group, one could be told apart
with every as (
    select
        school, region, province, school_type, area,
        sum(registered) as registered, sum(cnie_held) as cnie_held, sum(copy_received) as copy_received,
        sum(verified) as verified, sum(summoned) as summoned, sum(scholarship_requested) as scholarship_requested
    from headcount
    where list_contains($sessions, session) and school <> 'unknown'
    group by school, region, province, school_type, area
),

near as (
    select level.level, level.rank, other.*
    from every as own
    inner join every as other
        on other.school <> own.school
        and other.school_type = own.school_type
        and other.area = own.area
        and other.registered between own.registered / 2 and own.registered * 2
    cross join (values ('province', 1), ('region', 2), ('nation', 3)) as level (level, rank)
    where own.school = $place
        and list_contains($levels, level.level)
        and (level.level <> 'province' or other.province = own.province)
        and (level.level = 'nation' or other.region = own.region)
)

select
    level, count(*) as peers, sum(registered)::bigint as registered, sum(cnie_held)::bigint as cnie_held,
    sum(copy_received)::bigint as copy_received, sum(verified)::bigint as verified,
    sum(summoned)::bigint as summoned, sum(scholarship_requested)::bigint as scholarship_requested
from near
group by level, rank
having count(*) >= 5
order by rank
