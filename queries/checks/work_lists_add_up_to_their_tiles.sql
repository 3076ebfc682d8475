-- question: For which group of the latest session do the work-lists hold another number of candidates than the tiles count?
-- reads: identity, headcount
with beside as (
    select
        session, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type,
        1 as registered,
        cast(cnie_missing as integer) as cnie_missing,
        cast(copy_missing as integer) as copy_missing,
        cast(unverified as integer) as unverified,
        cast(verification_not_opened as integer) as verification_not_opened,
        cast(correction_pending as integer) as correction_pending,
        cast(verification_barred as integer) as verification_barred,
        cast(unsummoned as integer) as unsummoned,
        cast(diploma_barred as integer) as diploma_barred
    from identity
    union all
    select
        session, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type,
        -registered, -cnie_missing, -copy_missing, -unverified, -verification_not_opened, -correction_pending,
        -verification_barred, -unsummoned, -diploma_barred
    from headcount
    where session = (select max(session) from headcount)
)

select session, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type
from beside
group by session, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type
having
    sum(registered) <> 0
    or sum(cnie_missing) <> 0
    or sum(copy_missing) <> 0
    or sum(unverified) <> 0
    or sum(verification_not_opened) <> 0
    or sum(correction_pending) <> 0
    or sum(verification_barred) <> 0
    or sum(unsummoned) <> 0
    or sum(diploma_barred) <> 0
